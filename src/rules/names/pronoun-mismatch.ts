import type { Document, Sentence, TagLayer } from '../../model/document.ts';
import type { EntityLayer, Mention } from '../../model/entity.ts';
import type { RuleWords } from '../../model/resources.ts';
import { makeCover } from '../../text/cover.ts';
import { mentionsIn } from '../../text/mentions-in.ts';
import { isInBody } from '../../text/positions/blocks.ts';
import { genderOfPronoun } from '../../text/words/pronouns.ts';
import { defineRule } from '../rule.ts';

type Gender = 'female' | 'male';
const female =
  /\b(?:mrs|ms|miss|madam|lady|dame|queen|princess|duchess|actress|businesswoman|spokeswoman|congresswoman|chairwoman|policewoman|sister|aunt|mother|mum|baroness)\.? $/i;
const male =
  /\b(?:mr|sir|lord|king|prince|duke|actor|businessman|spokesman|congressman|chairman|policeman|brother|uncle|father|pope|baron)\.? $/i;

/** Tokens after a name in which its pronoun is looked for. */
const reach = 14;

/** A pronoun of the other sex for the only person that it can mean. */
export const pronounMismatch = defineRule({
  id: 'pronoun-mismatch',
  description: 'A pronoun of the other sex for the only person that the paragraphs speak of: Anna Kerr … his.',
  reason: 'A pronoun that was not changed with the name hurts whom it means.',
  severity: 'warning',
  presets: ['strict'],
  precision: null,
  fixable: null,
  bad: 'The actress Anna Kerr said his mother would come.',
  good: 'The actress Anna Kerr said her mother would come.',
  options: {},
  messages: { other: '“{pronoun}” for {name}' },
  needs: ['document', 'tags', 'entities', 'attributions'],
  *check({ article, document, tags, entities, attributions }, { words }) {
    const isQuoted = makeCover(attributions.quotations.map(({ span }) => span));
    const seen = new Set<number>();
    for (const sentence of document.sentences) {
      if (!isInBody(article, sentence)) continue;
      const [person, second] = peopleIn(entities, sentence);
      if (!person || second || seen.has(person.entity) || isQuoted(person.span)) continue;
      if (speaksOfOthers(document, entities, sentence, person, words)) continue;
      const gender = genderOf(document, tags, entities, person);
      const pronoun = gender && firstPronoun(document, sentence, person, isQuoted);
      if (!pronoun || genderOfPronoun(pronoun.norm) === gender) continue;
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

/** Whether somebody else may be meant: named or spoken of in this sentence or the two before. */
function speaksOfOthers(
  { sentences, tokens }: Document,
  layer: EntityLayer,
  { index }: Sentence,
  person: Mention,
  words: RuleWords,
): boolean {
  for (const sentence of sentences.slice(Math.max(0, index - 3), index + 1)) {
    if (peopleIn(layer, sentence).some(({ entity }) => entity !== person.entity)) return true;
    for (const { norm, start } of tokens.slice(sentence.from, sentence.to)) {
      // A title belongs to the name; whose mother it is, the pronoun says.
      const isOwn = sentence.index === index && (start >= person.span.start || start >= person.span.start - 16);
      if (
        isOwn &&
        /^(?:mother|father|parents?|brother|sister|king|queen|president|mayor|minister|judge|coach|leader|spokesman|spokeswoman|actor|actress)$/.test(
          norm,
        )
      )
        continue;
      if (
        kin.test(norm) ||
        (words.countedPeople.has(norm) &&
          /^(?:man|woman|men|women|boys?|girls?|officer|victim|student|worker|soldier)$/.test(norm))
      )
        return true;
      if (sentence.index !== index && genderOfPronoun(norm) !== null) return true;
    }
  }
  return false;
}

const kin =
  /^(?:wife|husband|son|daughter|boy|girl|widow|widower|girlfriend|boyfriend|partner|fianc[eé]e?|baby|child|predecessor|successor|opponent|rival|boss|colleague|friend|client|lawyer|suspect|driver|neighbou?r|teacher|doctor|nurse|leader|minister|president|mayor|spokesman|spokeswoman|player|coach|manager|owner|candidate|judge|king|queen|dog|cat|ship)(?:'s|s)?$/;

/** By the title before the name, or a given name that only women or only men have. */
function genderOf(
  { tokens, article }: Document,
  tags: TagLayer,
  { entities, mentions }: EntityLayer,
  person: Mention,
): Gender | null {
  const before = article.text.slice(Math.max(0, person.span.start - 16), person.span.start);
  const inside = article.text.slice(person.span.start, person.span.start + 10).split(' ')[0] ?? '';
  for (const words of [before, `${inside} `]) {
    if (female.test(words)) return 'female';
    if (male.test(words)) return 'male';
  }
  const full = entities[person.entity]?.mentions
    .map((index) => mentions[index])
    .find((mention) => mention && /\s/.test(article.text.slice(mention.span.start, mention.span.end)));
  const at = full ? tokenAt(tokens, full.span.start) : -1;
  if (at === -1) return null;
  const [isWoman, isMan] = [tags.has(at, 'FemaleName'), tags.has(at, 'MaleName')];
  return isWoman === isMan ? null : isWoman ? 'female' : 'male';
}

function tokenAt(tokens: Document['tokens'], start: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return tokens[low]?.start === start ? low : -1;
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
