import type { PartOfSpeech, TagLayer, Token } from '../../../model/document.ts';
import type { Mention } from '../../../model/entity.ts';
import type { StatementScene } from '../scene/claim-scene.ts';
import type { AddSignal, Statement } from './statement.ts';

/** What the form of a statement shows only together with other signals. */
export interface Form {
  /** Whether a verb in it is past. */
  readonly isPast: boolean;
  /** Whether it says `to do` something. */
  readonly isAim: boolean;
}

/** A word and its neighbour. */
interface Place {
  readonly token: Token;
  readonly part: PartOfSpeech;
  readonly next: Token | undefined;
  readonly nextPart: PartOfSpeech | null;
}

const being = /^(?:is|are|was|were|am|been|being|(?:he|she|it|that)'s|.+'(?:re|m))$/;
const having = /^(?:has|have|.+'ve)$/;
const passiveAuxiliary = /^(?:was|were|been)$/;
const pastAuxiliary = /^(?:was|were|had|did)(?:n't)?$/;
/** People spoken of, not those who speak or are spoken to. */
const others = /^(?:he|she|they|his|her|their)(?:'|$)/;
const existing = /^(?:is|are|was|were|has|have)$/;
/** Two or more, unlike an initial. */
const capitals = /^(?:\p{Lu}\.?){2}/u;
const reflexive = /sel(?:f|ves)$/;
const enumerator = /^(?:first|second|secondly|third|thirdly|finally|lastly|one|two|three|four)$/;
/** Superlatives that judge, or that only help to make one. */
const vagueSuperlative = /^(?:best|most|least|greatest)$/;
/** Counts of nouns: a statement with hardly any says little by itself, one with many describes something. */
const fewNouns = 1;
const someNouns = 4;

/** What single words and pairs of words show by their form, and how many of a kind there are. */
export function addForms(scene: StatementScene, statement: Statement, add: AddSignal): Form {
  const { tokens } = statement;
  const { tags } = scene;
  addNumbers(scene, statement, add);
  const isPast = addVerbs(scene, tokens, add);
  let isAim = false;
  let nouns = 0;
  let commonNouns = 0;
  let plurals = 0;
  tokens.forEach((token, position) => {
    const part = tags.partOfSpeech(token.index);
    const next = tokens[position + 1];
    const place = { token, part, next, nextPart: next ? tags.partOfSpeech(next.index) : null };
    if (part === 'noun') commonNouns++;
    if (part === 'noun' || part === 'proper-noun') {
      nouns++;
      if (tags.has(token.index, 'Plural') && ++plurals === 2) add('plurals', token);
      addNoun(place, tags, add);
    } else {
      isAim ||= token.norm === 'to' && (next?.norm === 'be' || place.nextPart === 'verb');
      addOther(place, scene, add);
    }
  });
  const [first, second] = tokens;
  const opener = first?.norm === 'number' ? second : first;
  if (opener && enumerator.test(opener.norm) && scene.text[opener.end] === ',') add('-enumeration', opener);
  if (first && tags.partOfSpeech(first.index) === 'verb') add('-imperative', first);
  if (commonNouns <= fewNouns) add('-few-nouns', null);
  if (nouns >= someNouns) add('nouns', null);
  return { isPast, isAim };
}

function addNoun({ token, part, nextPart }: Place, tags: TagLayer, add: AddSignal): void {
  if (part === 'noun' && nextPart === 'noun') add('compound-noun', token);
  if (nextPart === 'verb' || nextPart === 'auxiliary') add('noun-acts', token);
  if (tags.has(token.index, 'Acronym') && capitals.test(token.text)) add('acronym', token);
}

function addOther({ token, part, next, nextPart }: Place, { tags, words }: StatementScene, add: AddSignal): void {
  const { index, norm } = token;
  if (norm === 'be') add('-bare-be', token);
  if (words.condition.has(norm)) add('-conditional', token);
  if (norm === "there's" || (norm === 'there' && next && existing.test(next.norm))) add('there-is', token);
  if (norm.endsWith('st')) {
    const isVague = vagueSuperlative.test(norm);
    if (tags.has(index, 'Superlative') ? !isVague : norm === 'most' && nextPart === 'adjective')
      add('superlative', token);
  }
  if (part !== 'pronoun' && part !== 'determiner') return;
  if (others.test(norm)) add('others', token);
  if (reflexive.test(norm)) add('-reflexive', token);
  if (norm === 'we' && next && (tags.has(next.index, 'PastTense') || pastAuxiliary.test(next.norm)))
    add('we-did', token);
}

/** Numbers but those of dates and of lengths of time. */
function addNumbers({ tags, entities }: StatementScene, { tokens, mentions }: Statement, add: AddSignal): void {
  const times = mentions.filter((mention) => isOfTime(mention, entities.entities[mention.entity]?.value?.kind));
  let numbers = 0;
  let time = 0;
  for (const token of tokens) {
    const { index, norm } = token;
    const isFigure = startsInDigit(norm);
    if (!isFigure && (norm === 'one' || tags.partOfSpeech(index) !== 'number')) continue;
    while ((times[time]?.span.end ?? Number.POSITIVE_INFINITY) <= token.start) time++;
    if ((times[time]?.span.start ?? Number.POSITIVE_INFINITY) <= token.start || tags.has(index, 'Ordinal')) continue;
    add('number', token);
    if (isFigure) add('figure', token);
    if (++numbers === 2) add('several-numbers', token);
  }
}

function isOfTime({ type }: Mention, kind: string | undefined): boolean {
  return type === 'date' || type === 'time' || kind === 'duration';
}

function startsInDigit(norm: string): boolean {
  const code = norm.charCodeAt(0);
  return (code >= 48 && code <= 57) || code === 36;
}

/** What the verbs show; whether one is past. */
function addVerbs({ tags, words }: StatementScene, tokens: readonly Token[], add: AddSignal): boolean {
  let isPast = false;
  let auxiliary = '';
  for (const token of tokens) {
    const { index, norm } = token;
    const part = tags.partOfSpeech(index);
    if (part === 'adverb' || norm === 'not') continue;
    const isPastForm = tags.has(index, 'PastTense');
    if (isPastForm) {
      isPast = true;
      add('past-tense', token);
      if (passiveAuxiliary.test(auxiliary)) add('passive', token);
      else if (part === 'verb' && !words.stative.has(norm)) add('deed', token);
    }
    if (part === 'auxiliary' && pastAuxiliary.test(norm)) isPast = true;
    if (auxiliary && (isPastForm || norm === 'been' || tags.has(index, 'Participle')) && having.test(auxiliary))
      add('perfect', token);
    if (part === 'verb' && norm.endsWith('ing') && norm !== 'going' && being.test(auxiliary)) add('ongoing', token);
    auxiliary = part === 'auxiliary' || part === 'pronoun' || part === 'verb' ? norm : '';
  }
  return isPast;
}
