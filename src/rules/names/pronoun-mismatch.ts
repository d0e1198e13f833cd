import type { Document, Sentence } from '../../model/document.ts';
import type { EntityLayer, Mention } from '../../model/entity.ts';
import type { ReferenceLayer } from '../../model/reference.ts';
import { clusterOf, pronounStartingAt } from '../../model/reference-at.ts';
import type { RuleWords } from '../../model/resources/rule-words.ts';
import { genderOfName } from '../../news/gender-of-name.ts';
import { makeCover } from '../../text/cover.ts';
import { mentionsIn } from '../../text/mentions-in.ts';
import { isInBody } from '../../text/positions/blocks.ts';
import { genderOfPronoun } from '../../text/words/pronouns.ts';
import { defineRule } from '../rule.ts';

/** Tokens after a name in which its pronoun is looked for. */
const reach = 14;

/** Characters before a name in which its title begins. */
const titleReach = 16;

/** A pronoun of the other sex for the only person that it can mean. */
export const pronounMismatch = defineRule({
  id: 'pronoun-mismatch',
  description: 'A pronoun of another gender for the only person in the paragraphs: Anna Kerr … his.',
  reason: 'A pronoun left over from an edit misgenders the person.',
  severity: 'warning',
  presets: ['recommended', 'strict', 'draft'],
  precision: null,
  fixable: null,
  bad: 'The actress Anna Kerr said his mother would come.',
  good: 'The actress Anna Kerr said her mother would come.',
  options: {},
  messages: { other: '“{pronoun}” for {name}' },
  needs: ['document', 'tags', 'entities', 'references', 'attributions'],
  *check({ article, document, tags, entities, references, attributions }, { words }) {
    const isQuoted = makeCover(attributions.quotations.map(({ span }) => span));
    const genderOf = (entity: number) => {
      const person = entities.entities[entity];
      // `Lin Jian`: what is taken for a given name is none; an honorific alone says it.
      const isSaid = person?.roles.some(({ kind }) => kind === 'honorific');
      if (!isSaid && words.familyNamesFirst.has(person?.name.split(' ')[0]?.toLowerCase() ?? '')) return null;
      return person?.gender ?? genderOfName(document, tags, entities, entity, words);
    };
    const seen = new Set<number>();
    for (const sentence of document.sentences) {
      if (!isInBody(article, sentence)) continue;
      const [named, second] = peopleIn(entities, sentence);
      const person = named ?? personBefore(document, entities, sentence);
      if (!person || second || seen.has(person.entity) || isQuoted(person.span)) continue;
      const pronoun = firstPronoun(document, sentence, named ?? null, isQuoted);
      const said = pronoun && genderOfPronoun(pronoun.norm);
      const gender = pronoun && genderOf(person.entity);
      if (!pronoun || !said || !gender || said === gender) continue;
      const isMeant = { gender: said, isSubject: /^s?he$/.test(pronoun.norm), genderOf };
      // `His house`, a sentence after the name, may be the house of anybody.
      if (!named && !isMeant.isSubject) continue;
      if (speaksOfOthers(document, entities, sentence, person, words, isMeant)) continue;
      if (meansAnother(references, person.entity, pronoun.start)) continue;
      seen.add(person.entity);
      yield {
        messageId: 'other',
        data: { pronoun: pronoun.text, name: entities.entities[person.entity]?.name ?? '' },
        span: { start: pronoun.start, end: pronoun.end },
        related: [{ article: article.id, span: person.span, message: 'the person' }],
      };
    }
  },
});

/** Sentences before a pronoun that may speak of whom it means. */
const before = 3;

/** The only person who is named in the sentences before one that names nobody; null where there is none, or several are. */
function personBefore({ sentences }: Document, layer: EntityLayer, { index }: Sentence): Mention | null {
  const named = sentences.slice(Math.max(0, index - 2), index).flatMap((sentence) => peopleIn(layer, sentence));
  const [person] = named;
  return person && named.every(({ entity }) => entity === person.entity) ? person : null;
}

/** People named in a sentence, one mention of each. */
function peopleIn({ mentions }: EntityLayer, sentence: Sentence): readonly Mention[] {
  const found = mentionsIn(mentions, sentence).filter(({ type, form }) => type === 'person' && form === 'name');
  return found.filter(({ entity }, index) => found.findIndex((other) => other.entity === entity) === index).slice(0, 2);
}

/** Whether the pronoun at the offset is known to mean somebody else. */
function meansAnother(layer: ReferenceLayer, entity: number, start: number): boolean {
  const reference = pronounStartingAt(layer, start);
  const cluster = reference && clusterOf(layer, reference);
  return !!cluster && cluster.entity !== entity;
}

/** What a pronoun says of whom it means. */
interface Meant {
  readonly gender: 'female' | 'male';
  /** Whether it is `he` or `she`. */
  readonly isSubject: boolean;
  genderOf(entity: number): 'female' | 'male' | null;
}

/** Whether somebody else of the pronoun's gender may be meant: named or spoken of in this sentence or the ones before. */
function speaksOfOthers(
  { sentences, tokens }: Document,
  layer: EntityLayer,
  { index }: Sentence,
  person: Mention,
  words: RuleWords,
  { gender, isSubject, genderOf }: Meant,
): boolean {
  const isOpposite = (other: 'female' | 'male' | null) => other !== null && other !== gender;
  for (const sentence of sentences.slice(Math.max(0, index - before), index + 1)) {
    if (peopleIn(layer, sentence).some(({ entity }) => entity !== person.entity && !isOpposite(genderOf(entity))))
      return true;
    for (const { norm, start } of tokens.slice(sentence.from, sentence.to)) {
      // A title belongs to the name; whose mother it is, the pronoun says.
      const isBeside = sentence.index === index && start >= person.span.start - titleReach;
      if (isBeside && words.titlesAndKin.has(norm)) continue;
      if (words.otherReferents.has(norm) && !isOpposite(genderOfNoun(norm))) return true;
      // Of several people one may be meant; by `he` or `she` only where they are in the sentence itself.
      const isNear = sentence.index === index || !isSubject;
      const single = norm.replace(/'?s$/, '');
      if (isNear && single !== norm && words.otherReferents.has(single) && !isOpposite(genderOfNoun(single)))
        return true;
      if (sentence.index !== index && genderOfPronoun(norm) === gender) return true;
    }
  }
  return false;
}

/** The gender that a noun tells; null for most. */
function genderOfNoun(norm: string): 'female' | 'male' | null {
  if (/(?:wom[ae]n|girl|girlfriend|wife|widow|daughter|queen|fianc[ée]e)$/.test(norm)) return 'female';
  return /(?:m[ae]n|boy|boyfriend|husband|king|son|widower|fianc[ée])$/.test(norm) ? 'male' : null;
}

/** The first pronoun behind the person in a sentence, not far from the name; or the first one where nobody is named. */
function firstPronoun(
  { tokens }: Document,
  sentence: Sentence,
  person: Mention | null,
  isQuoted: (span: Mention['span']) => boolean,
) {
  const own = tokens.slice(sentence.from, sentence.to);
  const from = person
    ? own.filter(({ start }) => start >= person.span.end).slice(0, reach)
    : own.filter((token) => !isQuoted(token));
  const found = from.find(({ norm }) => genderOfPronoun(norm) !== null);
  return found && !isQuoted(found) ? found : null;
}
