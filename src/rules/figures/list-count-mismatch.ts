import type { Document, Sentence } from '../../model/document.ts';
import type { EntityLayer, Mention } from '../../model/entity.ts';
import { mentionsIn } from '../../text/mentions-in.ts';
import { blockAt } from '../../text/positions/blocks.ts';
import { readCount } from '../../text/read-count.ts';
import { defineRule } from '../rule.ts';

/** Most items that are announced by number. */
const most = 12;
/** What is between the number and its list: a noun of one word to four, then a colon or dash, or `they are`. */
const opening =
  /^ (?:\p{L}[\p{L}'’-]* ){0,3}\p{L}[\p{L}'’-]*(?: (?:of|in|from|for|at) (?:the )?\p{L}[\p{L}'’-]*(?: \p{Lu}[\p{L}'’-]*)?)?(?: (?:were|was|are|is)(?: \p{L}+)?)? ?(?::|—|–| --)\s*/u;
const lists = /^ (?:\p{L}[\p{L}'’-]* ){0,3}\p{Ll}[\p{L}'’-]*s,? (?:namely|to wit|they are|these are),? ?:?\s*/u;
const unsure =
  /\b(?:including|such as|among|like|for example|e\.g\.|at least|more than|about|some|other|others|etc|or)\b/i;

/** A number of things that is announced, and a list that has more or fewer. */
export const listCountMismatch = defineRule({
  id: 'list-count-mismatch',
  description: 'A list is introduced with a number that differs from its length: three states: four names.',
  reason: 'An item was added or cut, and the number was not.',
  severity: 'warning',
  presets: ['recommended', 'strict', 'draft'],
  precision: null,
  fixable: null,
  bad: 'The storm hit three towns: Karlow, Imbria, Welden and Orlin.',
  good: 'The storm hit four towns: Karlow, Imbria, Welden and Orlin.',
  options: {},
  messages: { differs: '“{number}” announced, {count} follow' },
  needs: ['document', 'entities'],
  *check({ article, document, entities }, { words }) {
    for (const sentence of document.sentences) {
      const kind = blockAt(article, sentence.start)?.kind;
      if (kind !== 'paragraph' && kind !== 'list-item') continue;
      const found = listIn(document, entities, sentence, words.numbers);
      if (found) yield found;
    }
  },
});

function listIn(
  document: Document,
  { mentions }: EntityLayer,
  sentence: Sentence,
  numbers: Readonly<Record<string, number>>,
) {
  const { tokens, article } = document;
  for (let at = sentence.from; at < sentence.to; at++) {
    const count = readCount(tokens, at, sentence.to, numbers);
    const first = tokens[at];
    const last = count && tokens[count.to - 1];
    if (!count || !first || !last) continue;
    at = count.to - 1;
    if (
      count.amount < 2 ||
      count.amount > most ||
      /[:$€£.]$/.test(article.text.slice(Math.max(0, first.start - 1), first.start))
    )
      continue;
    const rest = article.text.slice(last.end, sentence.end);
    const lead = opening.exec(rest.slice(0, 120)) ?? lists.exec(rest.slice(0, 120));
    const found = lead ? announced(rest, lead[0]) : null;
    const people = lead ? null : peopleIn(article.text, last.end, sentence, mentions);
    const from = last.end + (lead?.[0].length ?? 0);
    const shown = found?.items ?? people?.items ?? count.amount;
    if (shown === count.amount) continue;
    // `10 medals: four gold, three silver and three bronze`: the items are counted themselves.
    if (found && /^(?:\d|(?:one|two|three|four|five|six|seven|eight|nine|ten)\b)/i.test(found.list)) continue;
    if (found) {
      const named = mentionsIn(mentions, { start: from, end: from + found.list.length }).filter(isNamed);
      // Names distinguish the items; without them commas may belong to the items.
      if (named.length !== found.items && !(named.length === 0 && found.isPlain)) continue;
    }
    return {
      messageId: 'differs' as const,
      data: { number: article.text.slice(first.start, last.end), count: shown },
      span: { start: first.start, end: found ? from + found.list.length : (people?.end ?? last.end) },
    };
  }
  return null;
}

function isNamed({ form, type }: Mention): boolean {
  return (
    form === 'name' &&
    (type === 'person' ||
      type === 'place' ||
      type === 'organization' ||
      type === 'group' ||
      type === 'event' ||
      type === 'work' ||
      type === 'product')
  );
}

interface Listed {
  readonly items: number;
  readonly list: string;
  /** Whether every item is a few words in small letters. */
  readonly isPlain: boolean;
}

/** What follows the words that announce a list, to its end or the dash that closes it. */
function announced(rest: string, lead: string): Listed | null {
  if (unsure.test(lead)) return null;
  const list = (rest.slice(lead.length).split(/\s(?:—|–|--)\s|;/)[0] ?? '').replace(/[.!?]["”’)]*$/, '');
  // `Anna Kerr (26)`: an age is no item.
  const plain = list.replace(/ \(\d{1,3}\)/g, '');
  // `Kerr, Hale and Brandel voted against`: the sentence goes on behind the last name.
  const named = /^\p{Lu}/u.test(plain) ? plain.replace(/(?<=(?:and|&) \p{Lu}[^,]{0,40}?) \p{Ll}+ed\b.*$/su, '') : plain;
  const items = itemsOf(named);
  if (items === null || unsure.test(list)) return null;
  return { items, list, isPlain: /^[\p{Ll}\s,'’-]+$/u.test(list) && /:\s*$/.test(lead) };
}

/** Items of `a, b, c and d`, each of a few words; null for what is no such list. */
function itemsOf(list: string): number | null {
  if (list.length > 400 || /[:()"“”]/.test(list)) return null;
  const parts = list.split(/,\s+(?:and |& )?|\s+(?:and|&)\s+/).map((part) => part.trim());
  if (parts.length < 2 || !/\s(?:and|&)\s/.test(list)) return null;
  const areNames = parts.every((part) => /^(?:the )?\p{Lu}/u.test(part));
  const arePlain = parts.every((part) => /^\p{Ll}/u.test(part) && part.split(/\s+/).length <= 3);
  return (areNames || arePlain) && parts.every((part) => part.split(/\s+/).length <= 5) ? parts.length : null;
}

const apposition =
  /^ (?:\p{Ll}[\p{L}'’-]* ){0,2}\p{Ll}[\p{L}'’-]*(?:s|men|women|people)(?: (?:of|in|from|on|at) (?:the )?\p{L}+)?(?:,| as| —| –) $/u;
/** What is between two people of a list: `, his wife`, `(26), and`. */
const between = /^(?: \(\d{1,3}\)|, \d{1,3})?(?:,|,? (?:and|&)) ?(?:(?:his|her|their) (?:\p{Ll}+ ){1,2})?$/u;

/** People named one after the other behind the words for what they are: `two members of the panel, Anna Kerr, Tom Brandel and Jane Cole`. */
function peopleIn(text: string, from: number, sentence: Sentence, mentions: readonly Mention[]) {
  const people = mentionsIn(mentions, { start: from, end: sentence.end }).filter(
    ({ type, form }) => type === 'person' && form === 'name',
  );
  const [first] = people;
  if (
    !first ||
    !/\s/.test(text.slice(first.span.start, first.span.end)) ||
    first.span.start - from > 80 ||
    !isLead(text.slice(from, first.span.start))
  )
    return null;
  let items = 1;
  let end = first.span.end;
  let isClosed = false;
  for (const { span } of people.slice(1)) {
    const gap = text.slice(end, span.start);
    if (!between.test(gap) || isClosed) break;
    isClosed = /\band\b|&/.test(gap);
    items++;
    end = span.end;
  }
  return isClosed && /^(?: \(\d{1,3}\))?(?:[,.;—–]| [—–])/.test(text.slice(end, end + 8)) ? { items, end } : null;
}

/** `three members of the panel, `, and `the three, ` for those who were spoken of. */
function isLead(words: string): boolean {
  return words === ', ' || apposition.test(words);
}
