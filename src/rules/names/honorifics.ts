import type { Document, TagLayer } from '../../model/document.ts';
import type { Entity, EntityLayer, Role } from '../../model/entity.ts';
import type { RuleWords } from '../../model/resources/rule-words.ts';
import { genderOfName } from '../../news/gender-of-name.ts';
import type { Report } from '../rule.ts';

/** Words by which two people of one surname are relatives or a couple. */
const kin =
  /\b(?:wife|husband|widow\w*|spouse|couple|married|partner|brother|sister|siblings?|twins?|sons?|daughters?|mother|father|mum|mom|dad|uncle|aunt|cousins?|nephew|niece|grand\w+|transgender|trans|non-binary)\b/i;

/** Mr and Ms for one person: beside one another, or at odds with the given name. Nothing in stories of families, where both may be there. */
export function* honorificSlips(
  document: Document,
  tags: TagLayer,
  layer: EntityLayer,
  words: RuleWords,
): Generator<Report<'honorific' | 'given'>> {
  const people = layer.entities.filter(({ type }) => type === 'person');
  if (!people.some(({ roles }) => roles.some((role) => sexOf(role) !== null)) || kin.test(document.article.text))
    return;
  const bySurname = new Map<string, Entity[]>();
  for (const person of people) {
    const surname = person.name.split(/\s+/).at(-1)?.toLowerCase() ?? '';
    bySurname.set(surname, [...(bySurname.get(surname) ?? []), person]);
  }
  for (const namesakes of bySurname.values()) {
    const named = namesakes.filter(({ name }) => name.includes(' '));
    const [person] = named.length === 1 ? named : [];
    if (!person) continue;
    const roles = namesakes
      .flatMap((one) => one.roles)
      .filter((role) => sexOf(role) !== null)
      .sort((a, b) => a.span.start - b.span.start);
    const [first] = roles;
    if (!first) continue;
    const second = roles.find((role) => sexOf(role) !== sexOf(first));
    if (second) {
      yield {
        messageId: 'honorific',
        data: { name: person.name, first: honorificOf(first), second: honorificOf(second) },
        span: second.span,
        related: [{ article: document.article.id, span: first.span, message: `“${honorificOf(first)}”` }],
      };
      continue;
    }
    const given = genderOfName(document, tags, layer, person.index, words);
    if (given === null || given === sexOf(first) || roles.length > 1) continue;
    yield { messageId: 'given', data: { name: person.name, second: honorificOf(first) }, span: first.span };
  }
}

function honorificOf({ text }: Role): string {
  return text.split(/\s+/).at(-1) ?? text;
}

/** The sex that an honorific says; null for other roles. */
function sexOf(role: Role): 'female' | 'male' | null {
  if (role.kind !== 'honorific') return null;
  const word = honorificOf(role).toLowerCase().replace('.', '');
  return /^(?:mr|sir|lord|master)$/.test(word)
    ? 'male'
    : /^(?:mrs|ms|miss|lady|madam|dame)$/.test(word)
      ? 'female'
      : null;
}
