import type { Document, TagLayer } from '../../../model/document.ts';
import { tokenAt } from '../token-at.ts';
import type { Direction } from './date-context.ts';

const ahead = new Set(
  "will would shall should won't wouldn't going due scheduled expected planned set slated upcoming forthcoming deadline until".split(
    ' ',
  ),
);

/** Where the words around a date look: from its verb, the one before it first, then the one after. */
export function directionAt(document: Document, tags: TagLayer, position: number): Direction {
  const at = tokenAt(document, position);
  if (at === null) return null;
  const sentence = document.sentences[document.tokens[at]?.sentence ?? -1];
  if (!sentence) return null;
  for (let index = at - 1; index >= sentence.from; index--) {
    const told = directionOf(document, tags, index, sentence.from);
    if (told !== null) return told;
  }
  for (let index = at + 1; index < sentence.to; index++) {
    const told = directionOf(document, tags, index, sentence.from);
    if (told !== null) return told;
  }
  return null;
}

function directionOf(document: Document, tags: TagLayer, index: number, first: number): Direction {
  const norm = document.tokens[index]?.norm ?? '';
  if (ahead.has(norm) || tags.implicit(index) === 'will' || tags.implicit(index) === 'would') return 'future';
  const part = tags.partOfSpeech(index);
  if (part === 'verb' && tags.has(index, 'Infinitive') && index > first && document.tokens[index - 1]?.norm === 'to') {
    return 'future';
  }
  if (tags.has(index, 'PastTense') || norm === 'was' || norm === 'were' || norm === 'had') {
    return hasFutureAuxiliary(document, index, first) ? 'future' : 'past';
  }
  return null;
}

/** `will be held`, `to be held`, `is expected`: a participle after an auxiliary that looks ahead. */
function hasFutureAuxiliary(document: Document, index: number, first: number): boolean {
  for (let before = index - 1; before >= Math.max(first, index - 3); before--) {
    const norm = document.tokens[before]?.norm ?? '';
    if (ahead.has(norm)) return true;
    if (norm === 'be' && document.tokens[before - 1]?.norm === 'to') return true;
  }
  return false;
}
