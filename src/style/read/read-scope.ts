import {
  type StylePlace,
  type StyleScope,
  type StyleUnit,
  type StyleWords,
  stylePlaces,
  styleWords,
} from '../../model/config/style.ts';
import { storyPlaces } from '../scope.ts';

/** Names of scopes: newsan's own, then those of Vale that an article has. */
const placesByName: Readonly<Record<string, readonly StylePlace[]>> = {
  headline: ['headline'],
  deck: ['deck'],
  subhead: ['subhead'],
  paragraph: ['paragraphs'],
  paragraphs: ['paragraphs'],
  caption: ['captions'],
  captions: ['captions'],
  label: ['labels'],
  labels: ['labels'],
  text: storyPlaces,
  summary: ['paragraphs'],
  heading: ['headline', 'subhead'],
  list: ['paragraphs'],
  blockquote: ['paragraphs'],
};
const units: readonly string[] = ['sentence', 'article'];

/** Names that a scope may have. */
export const scopeNames: readonly string[] = [...styleWords, ...Object.keys(placesByName), ...units];

/**
 * Reads a scope: one name or several. Places are added up (all of the story where none is named), a name with `~` is taken
 * out; words are the outlet's own unless named. Throws a `SyntaxError` for a name that no article has.
 */
export function readScope(value: unknown, unitOfKind: StyleUnit): StyleScope {
  const names = (Array.isArray(value) ? value : [value ?? 'text']).flatMap((name) => String(name).split('&'));
  let words: StyleWords | null = null;
  let unit: StyleUnit = unitOfKind;
  const places = new Set<StylePlace>();
  const left = new Set<StylePlace>();
  for (const given of names) {
    const name = given.trim().replace(/^~/, '');
    const key = /^heading\.h[1-6]$/.test(name) ? (name === 'heading.h1' ? 'headline' : 'subhead') : name;
    const named = placesByName[key];
    if ((styleWords as readonly string[]).includes(key))
      words = words && words !== key ? 'all-words' : (key as StyleWords);
    else if (units.includes(key)) unit = key as StyleUnit;
    else if (!named) throw new SyntaxError(`unknown scope “${name}”`);
    else for (const place of named) (given.trim().startsWith('~') ? left : places).add(place);
    if (key === 'blockquote') words = 'quoted-words';
    if (key === 'summary') unit = 'article';
  }
  const chosen = places.size === 0 ? storyPlaces : stylePlaces.filter((place) => places.has(place));
  return { words: words ?? 'own-words', places: chosen.filter((place) => !left.has(place)), unit };
}
