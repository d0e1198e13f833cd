import { basename } from 'node:path';
import type { SpeakerAnswer } from '../quote-answers.ts';
import { meet, type Range, sharedLength } from '../ranges.ts';
import { type AttributedRecord, readRecords } from '../records.ts';
import { share } from '../scorers/ratios.ts';
import { isNamed } from '../scorers/speaker-name.ts';
import type { Workbench } from '../workbench.ts';
import { calibrate } from './calibrate.ts';
import { findFiles } from './find-sets.ts';
import { type Kind, percent } from './kind.ts';

/** Who he or she is that an attribution of the quotes data (`att`) gives as its source. */
interface PronounRecord {
  readonly id: string;
  readonly att: string;
  readonly source: Range;
  readonly pronoun: string;
  /** Last name, or `@` and the noun of one who has no name in the article. */
  readonly speaker: string;
}

/** Speakers behind pronouns. */
export const pronounsKind: Kind = {
  name: 'pronouns',
  folder: 'quotes',
  purpose: 'quotes/pronouns-*.jsonl, on the articles of the quotes sets',
  figures: ['accuracy', 'answered'],
  find: ({ root }) => findFiles(root, 'quotes').filter(({ path }) => basename(path).startsWith('pronouns-')),
  measure(set, workbench) {
    const articles = new Map(
      workbench.quoteSets().flatMap((quotes) => workbench.quoteRecords(quotes).map((record) => [record.id, record])),
    );
    const asked = readRecords<PronounRecord>(set.path);
    const verdicts = asked.flatMap((question) => {
      const article = articles.get(question.id);
      return article ? [judge(question, article, workbench)] : [];
    });
    if (verdicts.length === 0) return { figures: {}, notes: [], misses: [] };
    const answered = verdicts.filter(({ answer }) => answer !== null);
    return {
      figures: {
        accuracy: percent(share(verdicts.filter(({ isRight }) => isRight).length, verdicts.length)),
        answered: percent(share(answered.length, verdicts.length)),
      },
      notes: [
        `${verdicts.length} of ${asked.length} have their article in the quotes sets`,
        'speakers rightly named, by confidence:',
        ...calibrate(answered.map(({ answer, isRight }) => ({ confidence: answer?.confidence ?? 0, isRight }))),
      ],
      misses: verdicts
        .filter(({ isRight }) => !isRight)
        .map(({ question, answer, words }) => ({
          kind: answer ? 'wrong speaker' : 'no speaker',
          article: question.id,
          words: [question.speaker, answer?.name ?? '', words],
        })),
    };
  },
};

interface Verdict {
  readonly question: PronounRecord;
  /** Null where newsan names nobody. */
  readonly answer: SpeakerAnswer | null;
  readonly isRight: boolean;
  /** The text around the pronoun. */
  readonly words: string;
}

function judge(question: PronounRecord, article: AttributedRecord, workbench: Workbench): Verdict {
  const [start, end] = question.source;
  const gold = article.attributions.find(({ id }) => id === question.att);
  const found = answerTo(question, gold?.content ?? [], workbench.quoteAnswers(article).speakers);
  const answer = found?.isGiven ? found : null;
  const words = article.text.slice(Math.max(0, start - 90), end + 60).replace(/\s+/g, ' ');
  return { question, answer, isRight: answer !== null && isNamed(question.speaker, answer), words };
}

/** What newsan says of the pronoun: the attribution that has it as its source, else the one that shares most of the gold's content. */
function answerTo(
  { source }: PronounRecord,
  content: readonly Range[],
  speakers: readonly SpeakerAnswer[],
): SpeakerAnswer | null {
  const own = speakers.filter((speaker) => speaker.source && meet([speaker.source], [source]));
  return mostShared(own, content) ?? own[0] ?? mostShared(speakers, content);
}

function mostShared(speakers: readonly SpeakerAnswer[], content: readonly Range[]): SpeakerAnswer | null {
  let best: SpeakerAnswer | null = null;
  let most = 0;
  for (const speaker of speakers) {
    const shared = speaker.content.reduce(
      (sum, a) => sum + content.reduce((inner, b) => inner + sharedLength(a, b), 0),
      0,
    );
    if (shared <= most) continue;
    most = shared;
    best = speaker;
  }
  return best;
}
