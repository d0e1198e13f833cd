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
    const seen = new Set<number>();
    for (const sentence of document.sentences) {
      if (!isInBody(article, sentence)) continue;
      const [person, second] = peopleIn(entities, sentence);
      if (!person || second || seen.has(person.entity) || isQuoted(person.span)) continue;
      const gender = entities.entities[person.entity]?.gender ?? genderOfName(document, tags, entities, person.entity);
      const pronoun = gender ? firstPronoun(document, sentence, person, isQuoted) : null;
      if (!pronoun || genderOfPronoun(pronoun.norm) === gender) continue;
      if (speaksOfOthers(document, entities, sentence, person, words, /^s?he$/.test(pronoun.norm))) continue;
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

/** Whether somebody else may be meant: named or spoken of in this sentence or the two before. */
function speaksOfOthers(
  { sentences, tokens }: Document,
  layer: EntityLayer,
  { index }: Sentence,
  person: Mention,
  words: RuleWords,
  isSubject: boolean,
): boolean {
  for (const sentence of sentences.slice(Math.max(0, index - 3), index + 1)) {
    if (peopleIn(layer, sentence).some(({ entity }) => entity !== person.entity)) return true;
    for (const { norm, start } of tokens.slice(sentence.from, sentence.to)) {
      // A title belongs to the name; whose mother it is, the pronoun says.
      const isBeside = sentence.index === index && start >= person.span.start - titleReach;
      if (isBeside && words.titlesAndKin.has(norm)) continue;
      if (words.otherReferents.has(norm)) return true;
      // Of several people one may be meant; by `he` or `she` only where they are in the sentence itself.
      const isNear = sentence.index === index || !isSubject;
      if (isNear && words.otherReferents.has(norm.replace(/'?s$/, ''))) return true;
      if (sentence.index !== index && genderOfPronoun(norm) !== null) return true;
    }
  }
  return false;
}

function firstPronoun(
  { tokens }: Document,
  sentence: Sentence,
  person: Mention,
  isQuoted: (span: Mention['span']) => boolean,
) {
  const from = tokens.slice(sentence.from, sentence.to).filter(({ start }) => start >= person.span.end);
  const found = from.slice(0, reach).find(({ norm }) => genderOfPronoun(norm) !== null);
  return found && !isQuoted(found) ? found : null;
}
