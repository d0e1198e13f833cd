import type { PieceNote } from '../../model/cross-text/comparison.ts';
import { textOf } from '../../model/span.ts';
import { excerpt } from '../../text/display/excerpt.ts';
import { defineRule } from '../rule.ts';
import { needsOfSources } from './sources/from-sources.ts';

const kinds: readonly string[] = ['negation', 'modality', 'direction', 'ranking', 'wording'];
/** What is said of a statement by how it was changed. */
const messageOf: Partial<Readonly<Record<PieceNote, 'opposite' | 'negated' | 'affirmed' | 'certain' | 'uncertain'>>> = {
  opposite: 'opposite',
  negated: 'negated',
  'not-negated': 'affirmed',
  'certain-here': 'certain',
  'uncertain-here': 'uncertain',
};

/** A statement that says something else than the source of a run. */
export const statementChangedFromSource = defineRule({
  id: 'statement-changed-from-source',
  description: 'A statement says the opposite of the source given with --source, or is more or less certain than it.',
  reason: 'A lost “not” or “may” turns a true story into a false one.',
  severity: 'error',
  presets: ['recommended', 'strict', 'draft'],
  precision: { right: 18, judged: 21 },
  fixable: null,
  bad: 'The council approved the bridge. (The source: “The council did not approve the bridge.”)',
  good: 'The council did not approve the bridge. (The source: “The council did not approve the bridge.”)',
  options: {},
  messages: {
    opposite: '“{words}”, but the source has “{found}”',
    negated: 'negated here, not in the source: “{words}”',
    affirmed: 'negated in the source, not here: “{words}”',
    certain: 'certain here, uncertain in the source: “{words}”',
    uncertain: 'uncertain here, certain in the source: “{words}”',
  },
  needs: needsOfSources,
  *check(layers, { compareWithSources }) {
    let last = { messageId: '', end: -1 };
    for (const { kind, span, verdict, note, found } of compareWithSources?.(layers) ?? []) {
      const messageId = note && messageOf[note];
      if (verdict !== 'differs' || !kinds.includes(kind) || !messageId) continue;
      // `will begin`: two words of one change.
      const isNext = last.messageId === messageId && span.start - last.end <= 2;
      last = { messageId, end: span.end };
      if (isNext) continue;
      const words = excerpt(textOf(layers.article.text, span));
      yield { messageId, data: { words, found: excerpt(found ?? '') }, span };
    }
  },
});
