import type { Document, TagLayer } from '../../../model/document.ts';
import type { Role } from '../../../model/entity.ts';
import type { RoleWords } from '../../../model/resources/names.ts';
import type { Span } from '../../../model/span.ts';
import { tokenAt } from '../token-at.ts';
import type { OtherPeople } from './other-people.ts';
import { describedAfter } from './role-after.ts';
import { describedBefore } from './role-before.ts';
import { type FoundRole, gap, isCapital } from './role-phrase.ts';
import { titlesBefore } from './role-title.ts';

/**
 * What the text says that a person is, at one mention: honorific or title before the name, a description that the name explains,
 * age and description after it, what a verb says of the person. In text order. `others` are the other people: a list of people is
 * no description.
 */
export function rolesAt(
  document: Document,
  tags: TagLayer,
  span: Span,
  others: OtherPeople,
  words: RoleWords,
): readonly FoundRole[] {
  const first = tokenAt(document, span.start);
  if (first === null) return [];
  const source = { document, tags, words };
  const behind = tokenAt(document, span.end);
  // A possessive is part of its token: what follows is said of what the person has.
  const isOwner = behind !== null && (document.tokens[behind]?.start ?? 0) < span.end;
  const after = behind !== null && isOwner ? behind + 1 : behind;
  const titles = titlesBefore(source, first);
  const before = describedBefore(source, titles.from, after);
  const described =
    after === null || isOwner ? [] : describedAfter(source, after, (start) => others.nextStart(span.end) < start);
  return [
    ...(before ? [before] : []),
    ...titles.roles,
    ...described.filter((role) => role.kind !== 'description' || !endsInPerson(document, role.span, others)),
  ];
}

/** Whether the words end in another person's name that they only lead to (`, ambassador Ali Hassan,`), not in one that they need (`, an aide to Ali Hassan,`). */
function endsInPerson(document: Document, role: Span, others: OtherPeople): boolean {
  const person = others.endingAt(role.end);
  const first = person && person.start >= role.start ? tokenAt(document, person.start) : null;
  if (first === null) return false;
  const from = tokenAt(document, role.start) ?? first;
  const prepositions = ['of', 'to', 'for', 'with', 'by', 'under', 'against', 'and', 'from', 'than', 'on', 'like'];
  let before = first - 1;
  while (before >= from && isCapital(document.tokens[before]) && /^\.?\s/.test(gap({ document }, before + 1))) before--;
  return before < from || !prepositions.includes(document.tokens[before]?.norm ?? '');
}

/** Each role once, by kind and words, where it is first reported. */
export function distinctRoles(roles: readonly FoundRole[]): readonly Role[] {
  const distinct = new Map<string, Role>();
  for (const { kind, span, text, former } of roles) {
    const key = `${kind} ${text.toLowerCase()}`;
    if (!distinct.has(key)) distinct.set(key, { kind, span, text, former });
  }
  return [...distinct.values()];
}
