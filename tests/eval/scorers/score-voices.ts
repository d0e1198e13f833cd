import type { Range } from '../ranges.ts';
import { sharedLength } from '../ranges.ts';
import { type Ratios, share, sidedRatios } from './ratios.ts';
import { fitName, type NameFit } from './voice-name.ts';

/** A stretch in quotation marks and who speaks it, as a person judged it. */
export interface VoiceRecord {
  readonly start: number;
  readonly end: number;
  /** Accepted names, the `full` first ones whole; null where the text does not say. */
  readonly speaker: readonly string[] | null;
  /** False for a title, a term, a nickname, a label, a scare quote. */
  readonly speech: boolean;
  /** The source is a personal pronoun. */
  readonly pronoun: boolean;
  readonly full?: number;
  /** Who reports these words of another: neither right nor wrong. */
  readonly via?: readonly string[];
  /** Counts only where a name is printed that is none of the speaker's. */
  readonly unsure?: boolean;
}

/** A stretch that a system prints as words of somebody; `name` is null where it says nobody. */
export interface VoiceAnswer {
  readonly span: Range;
  readonly name: string | null;
  readonly confidence: number;
}

/** An article with its gold and a system's answers. */
export interface VoiceArticle {
  readonly id: string;
  readonly text: string;
  readonly quotations: readonly VoiceRecord[];
  readonly answers: readonly VoiceAnswer[];
}

/** What became of one answer. `ignored` answers count on no side. */
export interface VoiceVerdict {
  readonly article: string;
  readonly answer: VoiceAnswer;
  readonly gold: VoiceRecord | null;
  readonly fit: NameFit | 'ignored';
}

/** A gold stretch that has a speaker, with what was said of it. */
export interface HeardStretch {
  readonly article: string;
  readonly gold: VoiceRecord;
  readonly fit: NameFit | 'unknown';
  /** No sentence of the writer's runs into it. */
  readonly isFreeStanding: boolean;
}

/** Figures over all articles, and the single verdicts behind them. */
export interface VoiceScores {
  /** Family name or description right. */
  readonly lenient: Ratios;
  /** Whole name right. */
  readonly full: Ratios;
  /** Share of named answers with a confidence of 0.9 or more that are wrong or no speech. */
  readonly wrongWhenSure: number;
  readonly sure: number;
  /** Gold stretches that are printed with two different speakers. */
  readonly doubles: readonly {
    readonly article: string;
    readonly gold: VoiceRecord;
    readonly names: readonly string[];
  }[];
  /** Share of stretches with a pronoun for their source whose named speaker is right. */
  readonly pronounsRight: number;
  /** Free-standing stretches with a speaker for which nobody is named. */
  readonly freeStandingUnknown: number;
  readonly verdicts: readonly VoiceVerdict[];
  readonly stretches: readonly HeardStretch[];
}

/** Least share of the union that two spans of one stretch have in common. */
const leastOverlap = 0.5;
/** Confidence from which on an answer is sure. */
const sureFrom = 0.9;

/** Scores who speaks which stretch in quotation marks. A stretch is found by an answer that shares half of the union with it. */
export function scoreVoices(articles: readonly VoiceArticle[]): VoiceScores {
  const verdicts = articles.flatMap(judgeAnswers);
  const stretches = articles.flatMap(judgeStretches);
  const counted = verdicts.filter(({ fit, answer }) => fit !== 'ignored' && answer.name !== null);
  const sure = counted.filter(({ answer }) => answer.confidence >= sureFrom);
  const pronouns = stretches.filter(({ gold, fit }) => gold.pronoun && fit !== 'unknown');
  const scored = (fits: readonly string[]): Ratios =>
    sidedRatios(
      counted.filter(({ fit }) => fits.includes(fit)).length,
      counted.length,
      stretches.filter(({ fit }) => fits.includes(fit)).length,
      stretches.length,
    );
  return {
    lenient: scored(['full', 'lenient']),
    full: scored(['full']),
    wrongWhenSure: share(sure.filter(({ fit }) => fit === 'none').length, sure.length),
    sure: sure.length,
    doubles: articles.flatMap(doublesOf),
    pronounsRight: share(pronouns.filter(({ fit }) => fit !== 'none').length, pronouns.length),
    freeStandingUnknown: stretches.filter(({ isFreeStanding, fit }) => isFreeStanding && fit === 'unknown').length,
    verdicts,
    stretches,
  };
}

function judgeAnswers({ id, quotations, answers }: VoiceArticle): readonly VoiceVerdict[] {
  const seen = new Set<string>();
  return answers.flatMap((answer) => {
    const key = `${answer.span.join()} ${answer.name}`;
    if (seen.has(key)) return [];
    seen.add(key);
    const gold = quotations.find((quotation) => isSameStretch(quotation, answer)) ?? null;
    return [{ article: id, answer, gold, fit: fitOf(gold, answer) }];
  });
}

function fitOf(gold: VoiceRecord | null, { name }: VoiceAnswer): NameFit | 'ignored' {
  if (name === null) return 'ignored';
  if (!gold?.speaker) return gold?.unsure ? 'ignored' : 'none';
  const fit = fitName(name, gold.speaker, gold.full ?? 1);
  const isReporter = gold.via !== undefined && fitName(name, gold.via, gold.via.length) !== 'none';
  if (fit === 'none') return isReporter ? 'ignored' : 'none';
  return gold.unsure || !gold.speech ? 'ignored' : fit;
}

function judgeStretches({ id, text, quotations, answers }: VoiceArticle): readonly HeardStretch[] {
  return quotations.flatMap((gold) => {
    if (!gold.speech || !gold.speaker || gold.unsure) return [];
    const own = answers.filter((answer) => answer.name !== null && isSameStretch(gold, answer));
    const fits = own.map((answer) => fitOf(gold, answer));
    if (fits.length > 0 && fits.every((fit) => fit === 'ignored')) return [];
    const fit = (['full', 'lenient', 'none'] as const).find((sort) => fits.includes(sort)) ?? 'unknown';
    return [{ article: id, gold, fit, isFreeStanding: isFreeStanding(text, gold) }];
  });
}

/** Whether no sentence of the writer's runs into the stretch: it opens its paragraph, or stands behind a sentence or a colon. */
function isFreeStanding(text: string, { start }: VoiceRecord): boolean {
  const before = text.slice(text.lastIndexOf('\n', start) + 1, start).trimEnd();
  return before === '' || /[.?!:…]["'”’»]?$/u.test(before);
}

function doublesOf({ id, quotations, answers }: VoiceArticle): VoiceScores['doubles'] {
  return quotations.flatMap((gold) => {
    const own = answers.filter((answer) => isSameStretch(gold, answer));
    const names = [...new Set(own.flatMap(({ name }) => (name === null ? [] : [name])))];
    return names.length > 1 ? [{ article: id, gold, names }] : [];
  });
}

function isSameStretch({ start, end }: VoiceRecord, { span }: VoiceAnswer): boolean {
  const shared = sharedLength([start, end], span);
  return shared > 0 && shared / (end - start + (span[1] - span[0]) - shared) >= leastOverlap;
}
