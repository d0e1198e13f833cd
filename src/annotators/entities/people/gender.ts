import type { Document, TagLayer } from '../../../model/document.ts';
import type { RoleWords } from '../../../model/resources/names.ts';
import type { Span } from '../../../model/span.ts';
import { genderOfPronoun } from '../../../text/words/pronouns.ts';
import { tokenAt } from '../token-at.ts';
import { type Gender, genderOfGivenName, personContext } from './context.ts';
import type { OtherPeople } from './other-people.ts';
import type { FoundRole } from './role-phrase.ts';

/** Tokens after a name in which a pronoun is taken for it, where no other person is named between. */
const reach = 25;
/** Tokens at the start of the next sentence in which it is still looked for. */
const opening = 4;

/**
 * Gender of a person by what the text says, strongest first: an honorific or gendered title, pronouns that follow the
 * name with no other person between (two at least, and twice as many as of the other gender), the given name.
 * Null where nothing shows or honorifics disagree. `told` is null, too, where the given name alone decides.
 */
export function genderOfPerson(
  document: Document,
  tags: TagLayer,
  spans: readonly Span[],
  others: OtherPeople,
  roles: readonly FoundRole[],
  words: RoleWords,
): { readonly gender: Gender; readonly told: Gender } {
  const titles = new Set(
    [...spans.map((span) => personContext(document, span, words)), ...roles]
      .map(({ gender }) => gender)
      .filter((gender) => gender !== null),
  );
  if (titles.size > 0) {
    const title = titles.size === 1 ? ([...titles][0] ?? null) : null;
    return { gender: title, told: title };
  }
  const given = fromGivenNames(document, tags, spans);
  const votes = { female: given === 'female' ? 1 : 0, male: given === 'male' ? 1 : 0 };
  for (const span of spans) {
    const pronoun = pronounAfter(document, span, others);
    if (pronoun) votes[pronoun] += 1;
  }
  const [gender, most, least] =
    votes.female > votes.male
      ? (['female', votes.female, votes.male] as const)
      : (['male', votes.male, votes.female] as const);
  const voted = most - Number(given === gender);
  if (most >= 2 && most >= 2 * least) return { gender, told: voted > 0 ? gender : null };
  return { gender: least === 0 ? given : null, told: null };
}

function fromGivenNames(document: Document, tags: TagLayer, spans: readonly Span[]): Gender {
  const full = spans.find((span) => document.article.text.slice(span.start, span.end).includes(' '));
  return full ? genderOfGivenName(document, tags, full) : null;
}

function pronounAfter(document: Document, span: Span, others: OtherPeople): Gender {
  const from = tokenAt(document, span.end);
  if (from === null) return null;
  const sentence = document.tokens[from - 1]?.sentence ?? -1;
  const start = document.sentences[sentence]?.start ?? 0;
  // `Clinton had asked Sanders when she met him`: only who is named first is taken for the antecedent.
  if (others.nextStart(start) < span.start) return null;
  const limit = others.nextStart(span.end);
  for (let index = from; index < from + reach; index++) {
    const token = document.tokens[index];
    if (!token || token.start >= limit || token.sentence > sentence + 1) return null;
    if (token.sentence > sentence && index >= (document.sentences[token.sentence]?.from ?? 0) + opening) return null;
    const gender = genderOfPronoun(token.norm);
    if (gender) return gender;
  }
  return null;
}
