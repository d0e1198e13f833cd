import { basename } from 'node:path';
import { analyzeText } from '../newsan.ts';
import { readRecords, type TextRecord } from '../records.ts';
import {
  scoreVoices,
  type VoiceAnswer,
  type VoiceArticle,
  type VoiceRecord,
  type VoiceScores,
} from '../scorers/score-voices.ts';
import type { Workbench } from '../workbench.ts';
import { calibrate } from './calibrate.ts';
import { findFiles } from './find-sets.ts';
import { type Kind, type Miss, percent } from './kind.ts';

type ModernRecord = TextRecord & { readonly quotations: readonly VoiceRecord[] };

/** Every stretch in quotation marks of texts of today, and who speaks it. */
export const modernKind: Kind = {
  name: 'modern',
  folder: 'quotes',
  purpose: 'quotes/modern-*.jsonl: who speaks each stretch in quotation marks',
  figures: ['voiceF1', 'voiceFullF1', 'wrongWhenSure', 'doubles', 'pronounsRight', 'freeStandingUnknown'],
  find: ({ root }) => findFiles(root, 'quotes').filter(({ path }) => basename(path).startsWith('modern-')),
  measure(set, workbench) {
    const articles = readRecords<ModernRecord>(set.path).flatMap((record) => articleOf(record, workbench));
    const scores = scoreVoices(articles);
    const texts = new Map(articles.map(({ id, text }) => [id, text]));
    const named = scores.verdicts.filter(({ fit }) => fit !== 'ignored');
    return {
      figures: {
        voiceF1: percent(scores.lenient.f1),
        voiceFullF1: percent(scores.full.f1),
        wrongWhenSure: percent(scores.wrongWhenSure),
        doubles: scores.doubles.length,
        pronounsRight: percent(scores.pronounsRight),
        freeStandingUnknown: scores.freeStandingUnknown,
      },
      notes: [
        `${articles.length} texts, ${scores.stretches.length} stretches with a speaker, ${scores.sure} speakers with confidence 0.9 or more`,
        'speakers right, by confidence:',
        ...calibrate(named.map(({ answer, fit }) => ({ confidence: answer.confidence, isRight: fit !== 'none' }))),
      ],
      misses: missesOf(scores, texts),
    };
  },
};

function articleOf({ id, text, quotations }: ModernRecord, { attempt }: Workbench): readonly VoiceArticle[] {
  const answers = attempt(id, () => answersTo(id, text));
  return answers ? [{ id, text, quotations, answers }] : [];
}

/** Each stretch in marks of each direct or mixed quote, at every place where it stands. */
function answersTo(id: string, text: string): readonly VoiceAnswer[] {
  const { attributions } = analyzeText(id, text, ['attributions', 'quotes']);
  return (attributions?.attributions ?? []).flatMap(({ kind, content, quoted, speaker, repeatedAt }) => {
    if (kind === 'indirect') return [];
    const { name, confidence } = speaker;
    const copies = quoted.flatMap(({ start, end }) => {
      const words = text.slice(start, end);
      return repeatedAt.flatMap((place) => {
        const at = text.slice(place.start, place.end).indexOf(words);
        return at < 0 ? [] : [{ start: place.start + at, end: place.start + at + words.length }];
      });
    });
    return [...(quoted.length > 0 ? quoted : content), ...copies].map(({ start, end }) => ({
      span: [start, end] as const,
      name,
      confidence,
    }));
  });
}

function missesOf({ verdicts, stretches, doubles }: VoiceScores, texts: ReadonlyMap<string, string>): readonly Miss[] {
  const around = (article: string, start: number, end: number): string =>
    (texts.get(article) ?? '').slice(Math.max(0, start - 80), end + 60);
  const printed = (article: string, start: number, end: number): string => (texts.get(article) ?? '').slice(start, end);
  return [
    ...verdicts
      .filter(({ fit }) => fit === 'none' || fit === 'lenient')
      .map(({ article, answer, gold, fit }) => ({
        kind: fit === 'lenient' ? 'name not whole' : gold?.speech ? 'wrong speaker' : 'no speech',
        article,
        words: [
          `${answer.confidence} ${answer.name} for ${gold?.speaker?.[0] ?? 'nobody'}`,
          printed(article, ...answer.span),
          around(article, ...answer.span),
        ],
      })),
    ...stretches
      .filter(({ fit }) => fit === 'unknown')
      .map(({ article, gold, isFreeStanding }) => ({
        kind: isFreeStanding ? 'no speaker, free-standing' : 'no speaker',
        article,
        words: [gold.speaker?.[0] ?? '', printed(article, gold.start, gold.end), around(article, gold.start, gold.end)],
      })),
    ...doubles.map(({ article, gold, names }) => ({
      kind: 'two speakers',
      article,
      words: [names.join(' | '), around(article, gold.start, gold.end)],
    })),
  ];
}
