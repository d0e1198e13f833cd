import { describe, expect, test } from 'vitest';
import { recogniseNames } from '../../../src/annotators/entities/names.ts';
import { parseText } from '../../../src/formats/text.ts';
import { loadResources } from '../../../src/io/resources.ts';
import type { Resources } from '../../../src/model/resources.ts';
import { parseArticle } from '../../../src/nlp/parse.ts';

const resources = loadResources(['names', 'sentences', 'functionWords']) as Pick<Resources, 'names'>;

/** Names of the text, as `type:surface`. */
function namesIn(text: string): string[] {
  const { document, tags } = parseArticle(parseText('a', text), 'tags', resources);
  if (!tags) throw new Error('parsed without tags');
  return recogniseNames(document, tags, [], resources).map(
    ({ span, type }) => `${type}:${text.slice(span.start, span.end)}`,
  );
}

describe('recogniseNames', () => {
  test('finds names, possessive outside', () => {
    expect(namesIn("Officials in France praised Michael Johnson's plan.")).toEqual([
      'place:France',
      'person:Michael Johnson',
    ]);
  });

  test('finds nothing in a sentence without names', () => {
    expect(namesIn('The committee meets again next week.')).toEqual([]);
  });
});
