import type { Document, TagLayer } from '../model/document.ts';
import type { EntityLayer } from '../model/entity.ts';
import { lowerBound } from '../model/lists/lower-bound.ts';
import type { RuleWords } from '../model/resources/rule-words.ts';

/** What the given name of a person says: good enough for a warning, not for who is spoken of. Null where it says nothing, or the person has no full name. */
export function genderOfName(
  { tokens, article }: Document,
  tags: TagLayer,
  { entities, mentions }: EntityLayer,
  person: number,
  { familyNamesFirst }: Pick<RuleWords, 'familyNamesFirst'>,
): 'female' | 'male' | null {
  const full = entities[person]?.mentions
    .map((index) => mentions[index])
    .find((mention) => mention && /\s/.test(article.text.slice(mention.span.start, mention.span.end)));
  if (!full) return null;
  const at = lowerBound(tokens.length, (index) => (tokens[index]?.start ?? 0) < full.span.start);
  if (familyNamesFirst.has(tokens[at]?.norm ?? '')) return null;
  const [isWoman, isMan] = [tags.has(at, 'FemaleName'), tags.has(at, 'MaleName')];
  return isWoman === isMan ? null : isWoman ? 'female' : 'male';
}
