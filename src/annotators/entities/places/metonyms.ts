import type { Document, TagLayer } from '../../../model/document.ts';
import type { Country, Gazetteer } from '../../../model/resources/places.ts';
import { type Span, textOf } from '../../../model/span.ts';
import { placeKey } from '../../../text/words/place-key.ts';
import { tokenAt } from '../token-at.ts';

const locative = new Set(
  'in at near around outside inside across through throughout from of via beyond toward towards over above into within'.split(
    ' ',
  ),
);
/** Words of dealings between governments, which make a place after `with`, `to`, `between`, `against` a government. */
const dealings = new Set(
  `tie ties relation relations talk talks deal agreement accord treaty pact alliance ally allies loyal tension tensions dispute
  negotiation negotiations sanction sanctions war demand proposal message letter warning appeal pressure support aid allied close
  urge urged refer referred report reported complain complained appeal appealed accuse accused blame blamed warn warned ask asked
  negotiate negotiated side sided met rapprochement standoff row conflict diplomacy contact contacts cooperation`.split(
    /\s+/,
  ),
);

/** The state that a seat of government stands for where it acts (`Washington accuses`, `ties with Tehran`), or null where the place is meant. */
export function metonymOf(document: Document, tags: TagLayer, span: Span, gazetteer: Gazetteer): Country | null {
  const state = gazetteer.bySeat.get(placeKey(textOf(document.article.text, span)));
  if (!state) return null;
  const first = tokenAt(document, span.start);
  const next = tokenAt(document, span.end);
  if (first === null) return null;
  const sentence = document.sentences[document.tokens[first]?.sentence ?? -1];
  if (!sentence) return null;
  const before = first > sentence.from ? (document.tokens[first - 1]?.norm ?? '') : '';
  if (locative.has(before)) return null;
  if (dealtWith(document, sentence.from, first, before)) return state;
  return next !== null && next < sentence.to && acts(document, tags, span, next) ? state : null;
}

/** Whether a verb follows, adverbs between: `Moscow has long denied`. A comma or another mark ends the look. */
function acts(document: Document, tags: TagLayer, span: Span, next: number): boolean {
  let end = span.end;
  for (let index = next; index < next + 3; index++) {
    const token = document.tokens[index];
    if (!token || !/^\s+$/.test(document.article.text.slice(end, token.start))) return false;
    const part = tags.partOfSpeech(index);
    if (isCopula(token.norm))
      return tags.partOfSpeech(index + 1) !== 'determiner' && tags.partOfSpeech(index + 1) !== 'number';
    if (part === 'verb' || part === 'auxiliary') return !tags.has(index, 'Gerund');
    if (part !== 'adverb') return false;
    end = token.end;
  }
  return false;
}

/** `London was the centre` describes the place, `Tehran was ready` of the government. */
function isCopula(norm: string): boolean {
  return norm === 'is' || norm === 'was' || norm === 'are' || norm === 'were';
}

function dealtWith(document: Document, from: number, first: number, before: string): boolean {
  if (!['with', 'to', 'between', 'against', 'and', 'by', 'on', 'for'].includes(before)) return false;
  for (let index = Math.max(from, first - 6); index < first; index++) {
    if (dealings.has(document.tokens[index]?.norm ?? '')) return true;
  }
  return false;
}
