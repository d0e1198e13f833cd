import type { Sentence } from '../../model/document.ts';
import { overlaps, type Span } from '../../model/span.ts';
import { compile, sourceOf } from '../matcher.ts';
import { pennTags, pennTagsOf } from '../penn-tags.ts';
import { translatePattern } from '../translate-pattern.ts';
import { defineKind, type StyleLayers } from './kind.ts';

/** Words in a row, by their look and part of speech. */
export const sequence = defineKind({
  kind: 'sequence',
  message: 'avoid “{match}”',
  action: null,
  usesTags: true,
  prepare({ tokens }, { ignoreCase }) {
    const steps = tokens.map(({ pattern, tag, isNegated, skip }) => {
      const words = pattern && compile(`\\A(?:${translatePattern(sourceOf(pattern)).source})\\z`, ignoreCase);
      const tags = tag === null ? null : compile(`\\A(?:${tag})\\z`, false);
      if (tags && !pennTags.some((name) => tags.test(name))) throw new SyntaxError(`unknown part of speech “${tag}”`);
      return { words, tags, isNegated, skip };
    });

    function isStep(step: (typeof steps)[number], index: number, { document, tags }: StyleLayers): boolean {
      const token = document.tokens[index];
      if (!token) return false;
      const isWord = step.words?.test(token.text) ?? true;
      const isTagged = step.tags === null || pennTagsOf(tags, index, token.norm).some((name) => step.tags?.test(name));
      return (isWord && isTagged) !== step.isNegated;
    }

    /** Index of the last word of the sequence that begins there; -1 where none does. */
    function endOf(first: number, { to }: Sentence, layers: StyleLayers): number {
      let at = first;
      for (const [index, step] of steps.entries()) {
        const furthest = Math.min(to - 1, at + (index === 0 ? 0 : step.skip));
        while (at <= furthest && !isStep(step, at, layers)) at++;
        if (at > furthest) return -1;
        at++;
      }
      return at - 1;
    }

    return {
      *find(units, layers) {
        const { document } = layers;
        for (const sentence of document.sentences) {
          if (!units.some((unit) => overlaps(unit, sentence))) continue;
          for (let first = sentence.from; first < sentence.to; first++) {
            const last = endOf(first, sentence, layers);
            const span = spanOf(layers, first, last);
            if (span === null) continue;
            yield { span, match: document.article.text.slice(span.start, span.end), preferred: [] };
            first = last;
          }
        }
      },
    };
  },
});

function spanOf({ document }: StyleLayers, first: number, last: number): Span | null {
  const start = document.tokens[first]?.start;
  const end = document.tokens[last]?.end;
  return start === undefined || end === undefined || last < first ? null : { start, end };
}
