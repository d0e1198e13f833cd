import type { LexiconEntry } from '../model/config/house-lexicon.ts';
import type { NameType } from '../model/entity.ts';
import { nearest } from '../text/words/nearest.ts';

/** Types that an entry may have. */
const types: readonly NameType[] = ['person', 'organization', 'place', 'group', 'event', 'work', 'product'];
/** Keys of an entry, as they are compared: lower case, without spaces, hyphens and underscores. `articles` and `mentions` are what a suggestion shows besides. */
const keys = ['name', 'type', 'aliases', 'role', 'wikidata', 'notaname', 'articles', 'mentions'];

/** Checks the parsed data of a lexicon, whatever it is: a list of entries, or an object with the list as `names`. Problems show the entry by its number, from 1. */
export function validateLexicon(value: unknown): {
  readonly entries: readonly LexiconEntry[];
  readonly problems: readonly string[];
} {
  const list = isRecord(value) ? (value as { readonly names?: unknown }).names : value;
  if (!Array.isArray(list)) return { entries: [], problems: ['expected a list of entries, each with a name'] };
  const problems: string[] = [];
  const entries = list.flatMap((each: unknown, index) => {
    const report = (message: string) => void problems.push(`entry ${index + 1}: ${message}`);
    return readEntry(each, report) ?? [];
  });
  return { entries, problems };
}

function readEntry(value: unknown, report: (message: string) => void): LexiconEntry | null {
  if (!isRecord(value)) {
    report('expected an object with a name');
    return null;
  }
  const fields = new Map<string, unknown>();
  for (const [printed, field] of Object.entries(value)) {
    const key = printed.toLowerCase().replace(/[\s_-]/g, '');
    if (!keys.includes(key)) {
      const close = nearest(key, keys);
      report(
        `unknown key “${printed}”${close ? `; did you mean “${close === 'notaname' ? 'not a name' : close}”?` : ''}`,
      );
    }
    fields.set(key, field);
  }
  const name = words(fields.get('name'));
  if (name === null) {
    report('a name is missing');
    return null;
  }
  return {
    name,
    type: typeOf(words(fields.get('type')), report),
    aliases: aliasesOf(fields.get('aliases'), report),
    role: words(fields.get('role')),
    wikidata: wikidataOf(words(fields.get('wikidata')), report),
    isName: !isTrue(fields.get('notaname'), report),
  };
}

/** Text that is not empty, or null. */
function words(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}

function typeOf(printed: string | null, report: (message: string) => void): NameType | null {
  if (printed === null) return null;
  const type = types.find((known) => known === printed.toLowerCase());
  const close = type ? null : nearest(printed, types);
  if (!type)
    report(`unknown type “${printed}”${close ? `; did you mean “${close}”?` : `; must be one of ${types.join(', ')}`}`);
  return type ?? null;
}

function aliasesOf(value: unknown, report: (message: string) => void): readonly string[] {
  if (value === undefined || value === null) return [];
  if (typeof value === 'string') return value.split(';').flatMap((alias) => words(alias) ?? []);
  if (Array.isArray(value) && value.every((alias) => typeof alias === 'string'))
    return value.flatMap((alias) => words(alias) ?? []);
  report('expected a list of aliases');
  return [];
}

function wikidataOf(id: string | null, report: (message: string) => void): string | null {
  if (id === null) return null;
  const number = /(?:^|\/)(Q[1-9]\d*)$/.exec(id)?.[1] ?? null;
  if (number === null) report(`“${id}” is not a Wikidata id such as Q30`);
  return number;
}

function isTrue(value: unknown, report: (message: string) => void): boolean {
  if (value === undefined || value === null || value === false || value === true) return value === true;
  if (typeof value === 'string' && /^(?:true|yes|x|1|false|no|0)$/i.test(value))
    return /^(?:true|yes|x|1)$/i.test(value);
  report('expected true or false for "not a name"');
  return false;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
