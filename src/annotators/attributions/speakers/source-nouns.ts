import type { AttributionWords, SourceNounLists } from '../../../model/resources/attributions.ts';
import type { RoleWords } from '../../../model/resources/names.ts';

/** Gives descriptions of people who are not named, and documents, from others. */
export interface SourceNouns {
  isAnonymous(printed: string): boolean;
  isDocument(printed: string): boolean;
}

/** Makes the tests from the word lists: a description is anonymous by any of its words, a document by its last one. */
export function makeSourceNouns({ anonymous, document }: SourceNounLists): SourceNouns {
  const unnamed = new RegExp(`\\b(?:${anonymous.join('|')})s?\\b`, 'i');
  const papers = new Set(document);
  return {
    isAnonymous: (printed) => unnamed.test(printed),
    isDocument: (printed) => {
      const last = printed.split(/\s+/).at(-1)?.toLowerCase() ?? '';
      return papers.has(last) || (last.endsWith('s') && papers.has(last.slice(0, -1)));
    },
  };
}

/** Nouns for those who may speak: roles, descriptions of people, named or not, groups of them, and documents. */
export function speakersAmong(
  { roles }: RoleWords,
  { anonymous, document }: SourceNounLists,
  { people, crowds }: AttributionWords,
): ReadonlySet<string> {
  return new Set([...Object.keys(roles), ...people, ...crowds, ...document, ...anonymous]);
}
