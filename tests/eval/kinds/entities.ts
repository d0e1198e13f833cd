import type { EntityType } from 'newsan';
import { analyzeText } from '../newsan.ts';
import { readRecords, type TextRecord } from '../records.ts';
import { share } from '../scorers/ratios.ts';
import { type EntityCase, type EntityRecord, keyOf, scoreEntities } from '../scorers/score-entities.ts';
import { findFiles } from './find-sets.ts';
import { type Kind, type Miss, percent } from './kind.ts';

type NamedCase = EntityCase & TextRecord;

const types = ['PER', 'ORG', 'LOC', 'MISC', 'DATE', 'MONEY'];
const names = ['PER', 'ORG', 'LOC'];

/** What the data sets call newsan's types. */
const labels: Readonly<Record<EntityType, string>> = {
  person: 'PER',
  organization: 'ORG',
  place: 'LOC',
  group: 'MISC',
  event: 'MISC',
  work: 'MISC',
  product: 'MISC',
  date: 'DATE',
  time: 'TIME',
  money: 'MONEY',
  percent: 'PERCENT',
  quantity: 'NUMBER',
};

/** Who and what is named. */
export const entitiesKind: Kind = {
  name: 'entities',
  folder: 'entities',
  purpose: 'entities/dev/*.jsonl; types that a set never marks are left out of its figures',
  figures: ['f1', 'f1All', ...types.map((type) => `f1${type}`)],
  find: ({ root }) => findFiles(root, 'entities/dev'),
  measure(set, workbench) {
    const cases = readRecords<TextRecord & { readonly ents?: readonly EntityRecord[] }>(set.path).map(
      ({ id, text, ents = [] }) => ({
        id,
        text,
        gold: ents,
        system: workbench.attempt(id, () => answer(id, text)) ?? [],
      }),
    );
    const marked = types.filter((type) => cases.some(({ gold }) => gold.some(({ t }) => t === type)));
    const markedNames = marked.filter((type) => names.includes(type));
    const f1 = (of: readonly string[]): number => percent(scoreEntities(cases, of).f1);
    return {
      figures: {
        ...(markedNames.length > 0 ? { f1: f1(markedNames) } : {}),
        ...(marked.length > 0 ? { f1All: f1(marked) } : {}),
        ...Object.fromEntries(marked.map((type) => [`f1${type}`, f1([type])])),
      },
      notes: [...ratioNotes(cases, marked), ...regionNotes(cases)],
      misses: cases.flatMap((each) => missesOf(each, marked)),
    };
  },
};

/** Names and values as newsan prints them; what only refers back (`the ambassador`, `he`) is not in the gold. */
function answer(id: string, text: string): readonly EntityRecord[] {
  const { entities } = analyzeText(id, text, ['entities']);
  return (entities?.mentions ?? [])
    .filter(({ form }) => form === 'name' || form === 'value')
    .map(({ span, type }) => ({ s: span.start, e: span.end, t: labels[type] }));
}

function ratioNotes(cases: readonly NamedCase[], marked: readonly string[]): readonly string[] {
  return marked.map((type) => {
    const { precision, recall } = scoreEntities(cases, [type]);
    return `${type.padEnd(5)} precision ${percent(precision).toFixed(1)}, recall ${percent(recall).toFixed(1)}`;
  });
}

/** Parts of the world by what the ids of articles begin with (`ww:ghana_…`). */
const regions: Readonly<Record<string, readonly string[]>> = {
  Africa: ['af', 'alg', 'eg', 'et', 'ghana', 'mauritius', 'nm', 'panaf', 'sa'],
  Asia: ['asia', 'bangladesh', 'cn', 'in', 'jp', 'kr', 'mong', 'my', 'pk', 'th', 'tw'],
  Canada: ['canada'],
  'Latin America':
    'arg bol chile col cosric cosrica cuba ecuador elsalv hond mex nic pan paraguay peru uruguay ven'.split(' '),
  'Middle East': ['iran', 'israel', 'jr', 'kw', 'oman', 'qt', 'saud', 'uae'],
  Oceania: ['aus', 'nz'],
};

/** Recall of persons by part of the world, lowest first, with the number of persons and of articles, and how far the ends are apart. */
function regionNotes(cases: readonly NamedCase[]): readonly string[] {
  const shares = Object.entries(regions)
    .map(([region, prefixes]) => {
      const own = cases.filter(({ id }) => prefixes.includes(/^[a-z]+:([a-z]+)_/.exec(id)?.[1] ?? ''));
      const { found, all } = countPersons(own);
      return { region, articles: own.length, all, recall: percent(share(found, all)) };
    })
    .filter(({ all }) => all > 0)
    .sort((a, b) => a.recall - b.recall);
  const [worst, best] = [shares[0], shares.at(-1)];
  if (!worst || !best) return [];
  const listed = shares.map(
    ({ region, articles, all, recall }) => `${region} ${recall.toFixed(1)} (${all} in ${articles} articles)`,
  );
  return [
    `recall of persons by region: ${listed.join(', ')}; the worst is ${(best.recall - worst.recall).toFixed(1)} points under the best`,
  ];
}

function countPersons(cases: readonly NamedCase[]): { readonly found: number; readonly all: number } {
  let [found, all] = [0, 0];
  for (const { gold, system } of cases) {
    const keys = new Set(system.map(keyOf));
    const persons = gold.filter(({ t }) => t === 'PER');
    all += persons.length;
    found += persons.filter((person) => keys.has(keyOf(person))).length;
  }
  return { found, all };
}

function missesOf({ id, text, gold, system }: NamedCase, marked: readonly string[]): readonly Miss[] {
  const goldKeys = new Set(gold.map(keyOf));
  const systemKeys = new Set(system.map(keyOf));
  const toMiss =
    (kind: string) =>
    ({ s, e, t }: EntityRecord): Miss => ({
      kind: `${kind} ${t}`,
      article: id,
      words: [text.slice(s, e), text.slice(Math.max(0, s - 40), e + 40).replace(/\s+/g, ' ')],
    });
  return [
    ...gold.filter((each) => marked.includes(each.t) && !systemKeys.has(keyOf(each))).map(toMiss('missed')),
    ...system.filter((each) => marked.includes(each.t) && !goldKeys.has(keyOf(each))).map(toMiss('spurious')),
  ];
}
