import type { Article } from '../../model/article.ts';
import type { Entity, EntityLayer, Role } from '../../model/entity.ts';
import type { RuleWords } from '../../model/resources/rule-words.ts';
import type { Span } from '../../model/span.ts';
import { defineRule } from '../rule.ts';
import { honorificSlips } from './honorifics.ts';

/** Ranks of the police and of armies, each with its short forms; the last one of a title counts: `Lt. Col.` is a colonel. */
const ranks: readonly (readonly string[])[] = [
  ['constable', 'pc'],
  ['sergeant', 'sgt'],
  ['inspector', 'insp'],
  ['superintendent', 'supt'],
  ['lieutenant', 'lt'],
  ['captain', 'capt'],
  ['major', 'maj'],
  ['colonel', 'col'],
  ['general', 'gen'],
  ['admiral', 'adm'],
];
/** What may be before a rank. */
const ofRank: ReadonlySet<string> = new Set(
  'detective chief staff master brig brigadier rear vice retired acting police army'.split(' '),
);
/** An office that is held no longer, or not yet. */
const notNow =
  /\b(?:former|ex|then|late|ousted|deposed|outgoing|incoming|acting|would-be|shadow|deputy|vice|assistant|junior|candidate|elect|designate|potential|future|onetime|one-time|old|past|his|her|their|our)\b[\s-]*$/i;
/** Somebody who changed parties. */
const switched =
  /\b(?:switch\w*|former\w*|left|quit|joined|defect\w*|ex|turned|then|once|cross\w* the floor|changed part\w+)\b/i;

/** One person with two titles, parties or ages. */
export const titleInconsistency = defineRule({
  id: 'title-inconsistency',
  description: 'One person is given two offices or ranks that nobody holds at once, two parties, or two ages.',
  reason: 'One of the two is wrong, or two people were taken for one.',
  severity: 'warning',
  presets: ['recommended', 'strict', 'draft'],
  precision: null,
  fixable: null,
  bad: 'Sen. Mike Lee opposed the bridge. Rep. Mike Lee voted against it.',
  good: 'Sen. Mike Lee opposed the bridge. Sen. Lee voted against it.',
  options: {},
  messages: {
    conflict: '{name} is “{second}” here and “{first}” before',
    honorific: '“{second}” for {name}, who is “{first}” elsewhere',
    given: '“{second}” for {name}',
  },
  needs: ['document', 'tags', 'entities'],
  *check({ article, document, tags, entities }, { words }) {
    const lastWords = lastWordsOf(words.offices);
    yield* honorificSlips(document, tags, entities, words);
    for (const entity of entities.entities) {
      if (entity.type !== 'person') continue;
      const conflict =
        firstConflict(
          entity.roles.filter(({ kind }) => kind === 'age').map(({ text, span }) => ({ text, span, is: text })),
          areOtherAges,
        ) ??
        firstConflict(
          entity.roles.flatMap((role) => rankOf(role)),
          differ,
        ) ??
        firstConflict(
          [...titlesOf(article, entity, entities, words, lastWords), ...appositionsOf(article, entity, words)],
          areOtherOffices,
        ) ??
        firstConflict(partiesOf(article, entity, entities, words), differ);
      if (!conflict) continue;
      const [first, second] = conflict;
      yield {
        messageId: 'conflict',
        data: { name: entity.name, first: first.text, second: second.text },
        span: second.span,
        related: [{ article: article.id, span: first.span, message: `“${first.text}”` }],
      };
    }
  },
});

/** What somebody is called in one place, and what that comes to. */
interface Called {
  readonly text: string;
  readonly span: Span;
  readonly is: string;
}

/** The first place that is at odds with the very first one. */
function firstConflict(
  called: readonly Called[],
  areAtOdds: (a: Called, b: Called) => boolean,
): readonly [Called, Called] | null {
  const [first] = called;
  const second = first && called.find((other) => areAtOdds(first, other));
  return first && second ? [first, second] : null;
}

function differ(a: Called, b: Called): boolean {
  return a.is !== b.is;
}

/** A leader of a chamber is a member of it as well. */
function areOtherOffices(a: Called, b: Called): boolean {
  const isOfChamber = ({ is }: Called) => /(?:leader|whip)$/.test(is);
  return a.is !== b.is && isOfChamber(a) === isOfChamber(b);
}

function areOtherAges(a: Called, b: Called): boolean {
  return Math.abs(Number.parseInt(a.is, 10) - Number.parseInt(b.is, 10)) >= 2;
}

/** The rank that a title is; none for others: an attorney general has none. */
function rankOf({ text, span, kind }: Role): readonly Called[] {
  const words = text.toLowerCase().replaceAll('.', '').split(/\s+/);
  const found = words.map((word) => ranks.findIndex((forms) => forms.includes(word)));
  const isRank = found.every((index, place) => index !== -1 || ofRank.has(words[place] ?? ''));
  const last = found.at(-1) ?? -1;
  return kind === 'title' && isRank && last !== -1 ? [{ text, span, is: ranks[last]?.[0] ?? '' }] : [];
}

function placesOf(entity: Entity, { mentions }: EntityLayer): readonly Span[] {
  return entity.mentions.flatMap((index) => {
    const mention = mentions[index];
    return mention?.form === 'name' ? [mention.span] : [];
  });
}

/** Offices that are right before the name: in a list, what follows a name may be the next one's. */
function titlesOf(
  article: Article,
  entity: Entity,
  layer: EntityLayer,
  { offices }: RuleWords,
  lastWords: ReadonlySet<string>,
): readonly Called[] {
  return placesOf(entity, layer).flatMap(({ start, end }): readonly Called[] => {
    const from = Math.max(0, start - 40);
    // The title is before the name, or is part of it.
    const inside =
      /^(?:\p{Lu}[\p{L}-]*\.? ){1,3}/u.exec(article.text.slice(start, Math.min(end, start + 50)))?.[0] ?? '';
    for (const before of inside === ''
      ? [article.text.slice(from, start)]
      : [article.text.slice(from, start), article.text.slice(from, start) + inside]) {
      const found = mayEndInOffice(before, lastWords) ? officeAtEnd(article.text, before, from, offices) : null;
      if (found) return [found];
    }
    return [];
  });
}

/** Offices of `the health minister` behind a name; what has no article, or another, may be one of many or the next one's in a list. */
function appositionsOf({ text }: Article, { roles }: Entity, { offices }: RuleWords): readonly Called[] {
  return roles.flatMap(({ kind, text: role, span, former }): readonly Called[] => {
    const title = (/^the ((?:\p{Ll}+ ){1,2}(?:minister|secretary))\b/u.exec(role) ?? governing.exec(role))?.[1];
    const is = title && offices[title];
    if (kind === 'age' || former || !title || !is || notNow.test(text.slice(Math.max(0, span.start - 12), span.start)))
      return [];
    const isPast = /^ (?:from|until|at the time|then|when|under|in) /.test(text.slice(span.end, span.end + 16));
    return isPast ? [] : [{ text: title, span, is }];
  });
}

/** The last words of all offices: few names are behind one. */
function lastWordsOf(offices: RuleWords['offices']): ReadonlySet<string> {
  return new Set(Object.keys(offices).map((title) => title.slice(title.lastIndexOf(' ') + 1)));
}

/** Whether the last word of a stretch that ends in a space may be that of an office; one with a sign in it may. */
function mayEndInOffice(before: string, lastWords: ReadonlySet<string>): boolean {
  if (!before.endsWith(' ')) return false;
  const word = before.slice(before.lastIndexOf(' ', before.length - 2) + 1, -1).toLowerCase();
  return !/^[a-z]+\.?$/.test(word) || lastWords.has(word.replace('.', ''));
}

/** `the state governor`, `Karlow’s deputy mayor`. */
const governing = /(?:^the |['’]s )(?:\p{L}+ )??((?:deputy |vice |lieutenant )?(?:governor|mayor))$/u;

/** The office that a stretch of text ends in, the longest title first; null for none, and for one that is held no longer. */
function officeAtEnd(text: string, before: string, from: number, offices: RuleWords['offices']): Called | null {
  for (const pattern of endings) {
    const title = pattern.exec(before)?.[1];
    const office = title && offices[title.trim().toLowerCase().replaceAll('.', '')];
    if (!title || office === undefined || office === '') continue;
    const start = from + before.length - title.length;
    if (/\d ?$/.test(text.slice(Math.max(0, start - 2), start))) return null;
    if (notNow.test(text.slice(Math.max(0, start - 24), start)) || !(/^\p{Lu}/u.test(title) || written.test(office)))
      return null;
    return { text: title.trim(), span: { start, end: start + title.trim().length }, is: office };
  }
  return null;
}

/** Offices that are not other things in small letters, as a speaker, a premier or the president of a club is. */
const written = /(?:governor|mayor|senator|minister|secretary)$/;
/** Three words, two or one at the end. */
const endings = [3, 2, 1].map((count) => new RegExp(`((?:\\p{L}[\\p{L}-]*\\.? ){${count}})$`, 'u'));

const inBrackets = /^,? ?[([](\p{L}{1,12})(?:[-–, ]+\p{L}[\p{L}. ]{0,20})?[)\]]/u;
const inDashes = /^, (R|D)-\p{Lu}\p{L}/u;
const inApposition =
  /^, (?:a|an|the) (?:\p{Ll}+ )?(\p{Lu}[\p{L}]+(?: \p{Lu}[\p{L}]+)?)(?: (?:from|of|who|representing|councillor|senator|mp|lawmaker|member)\b|,|\.|$)/u;
const beforeName =
  /(?:^|[^\p{L}])(\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?) (?:\(\p{Lu}{2,6}\) )?(?:ward |city |local |town |county |senior )?(?:MP|MEP|MSP|leader|senator|congress\p{Ll}+|councillor|lawmaker|candidate|governor|mayor|Sen\.|Rep\.|Gov\.) $/u;

/** Parties given right beside the name. */
function partiesOf(article: Article, entity: Entity, layer: EntityLayer, { parties }: RuleWords): readonly Called[] {
  return placesOf(entity, layer).flatMap(({ start, end }): readonly Called[] => {
    const after = article.text.slice(end, end + 60);
    const from = Math.max(0, start - 50);
    const before = article.text.slice(from, start);
    const shown = (inBrackets.exec(after) ?? inDashes.exec(after) ?? inApposition.exec(after))?.[1];
    const led = shown === undefined ? beforeName.exec(before)?.[1] : undefined;
    const name = shown ?? led;
    const party = name && (parties[name.toLowerCase()] ?? parties[name.toLowerCase().split(' ')[0] ?? '']);
    if (!name || !party || switched.test(before.slice(-30) + after)) return [];
    const at = shown === undefined ? from + before.lastIndexOf(name) : end + after.indexOf(name);
    return [{ text: name, span: { start: at, end: at + name.length }, is: party }];
  });
}
