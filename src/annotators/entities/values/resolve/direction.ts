import type { Document, TagLayer } from '../../../../model/document.ts';
import type { Span } from '../../../../model/span.ts';
import { tokenAt } from '../../token-at.ts';
import type { Direction } from './date-context.ts';

const modals = new Set(
  "will would shall should may might can could must won't wouldn't can't couldn't 'll 'd".split(' '),
);
const planned = new Set(
  'going due scheduled expected planned set slated supposed possible likely forecast anticipated tipped'.split(' '),
);
const future = new Set('upcoming forthcoming deadline'.split(' '));
const present = new Set(['is', 'are', "'s", "'re", "isn't", "aren't"]);
const past = new Set(['was', 'were', 'had', "wasn't", "weren't", "hadn't", 'been', 'did', "didn't"]);

/** Tokens after a date that is before a noun among which the noun's verb is looked for. */
const attributiveReach = 6;
/** Verbs whose `until` is ahead even in the past: `was given until Tuesday`. */
const extending = /^(?:giv|gave|extend|postpon|delay|adjourn|suspend|defer|ha(?:s|ve)$|remand|push|put)/;

/** What the direction of a date is given by. */
export interface DirectionScene {
  readonly document: Document;
  readonly tags: TagLayer;
  /** Verbs whose present is about the future: `the vote opens Friday`. */
  readonly scheduled: ReadonlySet<string>;
  /** In a headline the present is the past, and an infinitive the future. */
  readonly isHeadline: boolean;
}

/**
 * Where the words around a date look: from its verb, the one before it first, then the one after. News describes the past;
 * only a modal, a plan in the present, or the present of a verb of what is scheduled looks ahead.
 */
export function directionAt(scene: DirectionScene, { start, end }: Span, isAttributive: boolean): Direction {
  const { document } = scene;
  const at = tokenAt(document, start);
  if (at === null) return null;
  const sentence = document.sentences[document.tokens[at]?.sentence ?? -1];
  if (!sentence) return null;
  const led = ledBy(scene, at, sentence.from);
  if (led !== null) return led;
  const read = (index: number) => directionOf(scene, index, sentence.from, sentence.to, end);
  // `the Aug. 7 blasts killed`, `Wednesday's ruling will`: the verb of the noun that the date is before.
  const after = tokenAt(document, end) ?? sentence.to;
  if (isAttributive) {
    for (let index = after; index < Math.min(sentence.to, after + attributiveReach); index++) {
      const told = read(index);
      if (told !== null) return told === 'future' ? told : 'past';
    }
    return 'past';
  }
  let near: Direction = null;
  for (let index = at - 1; index >= sentence.from; index--) {
    const told = read(index);
    if (told === 'near' && planned.has(document.tokens[index]?.norm ?? '')) return told;
    if (told === 'past' || told === 'future') return near !== null && told === 'past' ? near : told;
    near = told ?? near;
  }
  for (let index = after; index < sentence.to; index++) {
    const told = read(index);
    // What follows outweighs a plan before: `a service planned for Saturday was cancelled`.
    if (told === 'past' || told === 'future') return near !== null && told === 'past' ? 'near' : told;
  }
  return near;
}

/** `as soon as Tuesday`, `by Friday`, `ahead of Sunday's vote`: the words right before. */
function ledBy({ document: { tokens } }: DirectionScene, at: number, first: number): Direction {
  const norm = (index: number) => (index >= first ? (tokens[index]?.norm ?? '') : '');
  if (norm(at - 1) === 'as' && /^(?:soon|early)$/.test(norm(at - 2)) && norm(at - 3) === 'as') return 'future';
  if (norm(at - 1) === 'of' && norm(at - 2) === 'ahead') return 'near';
  if (norm(at - 1) === 'until' || norm(at - 1) === 'till') {
    for (let index = at - 2; index >= Math.max(first, at - 8); index--)
      if (extending.test(norm(index))) return 'future';
  }
  if (norm(at - 1) === 'since' || norm(at - 1) === 'ago') return 'past';
  return null;
}

function directionOf(scene: DirectionScene, index: number, first: number, last: number, dateEnd: number): Direction {
  const { document, tags, scheduled, isHeadline } = scene;
  const norm = document.tokens[index]?.norm ?? '';
  const implicit = tags.implicit(index);
  if (modals.has(norm) || implicit === 'will' || implicit === 'would' || future.has(norm)) {
    return norm === 'could' || norm === 'would' ? presentOrPerfect(document, index, last) : 'future';
  }
  if (planned.has(norm)) return planOf(document, index, first);
  if (past.has(norm)) return isPlanAfter(document, index, last) ? 'near' : 'past';
  const part = tags.partOfSpeech(index);
  // `bids close`, where the tagger takes the verb for another part of speech
  if (part !== 'verb' && scheduled.has(norm) && index > first && tags.has(index - 1, 'Plural') && !isHeadline)
    return 'future';
  if (part !== 'verb' && !present.has(norm)) return null;
  const before = document.tokens[index - 1]?.norm ?? '';
  if (tags.has(index, 'Infinitive') && before === 'to') return isHeadline ? 'future' : infinitive(scene, index, first);
  if (tags.has(index, 'PastTense') || tags.has(index, 'Participle')) return participle(document, index, first);
  if (isHeadline) return null;
  if (present.has(norm)) return isPredicate(document, index, dateEnd) ? 'future' : null;
  return scheduled.has(norm) && !tags.has(index, 'Gerund') ? 'future' : null;
}

/** `could have met`, `would have` look back; `could` alone may look anywhere. */
function presentOrPerfect({ tokens }: Document, index: number, last: number): Direction {
  for (let after = index + 1; after < Math.min(last, index + 3); after++) {
    if (tokens[after]?.norm === 'have') return 'past';
  }
  return tokens[index]?.norm === 'could' ? 'near' : 'future';
}

/** `is scheduled`, `are due`, `is set to`: ahead; `was scheduled`, `a trip planned for`: to what is nearest. */
function planOf({ tokens }: Document, index: number, first: number): Direction {
  for (let before = index - 1; before >= Math.max(first, index - 3); before--) {
    const norm = tokens[before]?.norm ?? '';
    if (present.has(norm) || norm === 'be' || norm === 'will') return 'future';
    if (past.has(norm)) return 'near';
  }
  return 'near';
}

/** `was scheduled to`, `had planned`: reported in the past of what is to come. */
function isPlanAfter({ tokens }: Document, index: number, last: number): boolean {
  for (let after = index + 1; after < Math.min(last, index + 3); after++) {
    const norm = tokens[after]?.norm ?? '';
    if (planned.has(norm) || norm === 'to') return true;
  }
  return false;
}

/** `plans to meet`: ahead; `agreed to meet`, `to mark`: to what is nearest. */
function infinitive({ document, tags }: DirectionScene, index: number, first: number): Direction {
  for (let before = index - 2; before >= Math.max(first, index - 4); before--) {
    const norm = document.tokens[before]?.norm ?? '';
    if (planned.has(norm)) return planOf(document, before, first);
    if (present.has(norm)) return 'future';
    if (tags.has(before, 'PresentTense') && tags.partOfSpeech(before) === 'verb') return 'future';
    if (tags.has(before, 'PastTense')) return 'near';
  }
  return 'near';
}

/** `passed`: back; `will be passed`, `is heard in May`: ahead; `has been heard`: back; `could be found`: to what is nearest. */
function participle({ tokens }: Document, index: number, first: number): Direction {
  for (let before = index - 1; before >= Math.max(first, index - 3); before--) {
    const norm = tokens[before]?.norm ?? '';
    if (/^(?:has|have|had|having|was|were|been)$/.test(norm)) return 'past';
    if (norm === 'could') return 'near';
    if (modals.has(norm) || present.has(norm)) return 'future';
    if (norm === 'be' && tokens[before - 1]?.norm === 'to') return 'future';
  }
  return 'past';
}

/** `The vote is on Friday`, `the deadline is June 5`: nothing but a preposition between. */
function isPredicate({ tokens }: Document, index: number, dateEnd: number): boolean {
  for (let after = index + 1; after <= index + 4; after++) {
    const token = tokens[after];
    if (!token) return false;
    if (token.end >= dateEnd || /^[\p{Lu}\d]/u.test(token.text)) return after > index && token.start < dateEnd;
    if (!/^(?:on|in|for|at|due|only|not|this|next|until|the|from)$/.test(token.norm)) return false;
  }
  return false;
}
