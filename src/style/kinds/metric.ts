import { syllable } from 'syllable';
import { overlaps } from '../../model/span.ts';
import { readCondition, readFormula } from '../formula.ts';
import type { Unit } from '../scope.ts';
import { defineKind, type StyleLayers } from './kind.ts';

/** Names of what is counted, as Vale has them. */
const metricNames = [
  'characters',
  'complex_words',
  'long_words',
  'paragraphs',
  'polysyllabic_words',
  'sentences',
  'syllables',
  'words',
] as const;

/** A figure of the whole article, such as its reading grade. */
export const metric = defineKind({
  kind: 'metric',
  message: 'article metric: {match}',
  action: null,
  prepare({ formula, condition }) {
    const compute = readFormula(formula, metricNames);
    const isMet = readCondition(condition);
    return {
      *find(units, layers) {
        const counts = countsOf(units, layers);
        if (counts.words === 0) return;
        const value = compute(counts);
        if (isMet(value)) yield { span: null, match: String(Math.round(value * 100) / 100), preferred: [] };
      },
    };
  },
});

/** Long words have more than six letters, polysyllabic ones three syllables or more; of those, complex ones are no names, compounds or forms in -es, -ed, -ing. */
function countsOf(units: readonly Unit[], { document }: StyleLayers) {
  const isLookedAt = (start: number, end: number) => units.some((unit) => overlaps(unit, { start, end }));
  const sentences = document.sentences.filter(({ start, end }) => isLookedAt(start, end));
  const words = sentences.flatMap(({ from, to }) => document.tokens.slice(from, to)).map(({ text }) => text);
  const syllables = words.map((word) => Math.max(1, syllable(word)));
  const polysyllabic = words.filter((_, index) => (syllables[index] ?? 0) >= 3);
  return {
    characters: words.join('').length,
    complex_words: polysyllabic.filter((word) => !/^\p{Lu}|-|(?:es|ed|ing)$/u.test(word)).length,
    long_words: words.filter((word) => word.length > 6).length,
    paragraphs: units.filter(({ place }) => place === 'paragraphs').length,
    polysyllabic_words: polysyllabic.length,
    sentences: sentences.length,
    syllables: syllables.reduce((sum, count) => sum + count, 0),
    words: words.length,
  };
}
