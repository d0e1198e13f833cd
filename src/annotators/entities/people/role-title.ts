import type { FoundRole, RoleSource } from './role-phrase.ts';
import {
  gap,
  isCapital,
  isFormer,
  isRole,
  isRoleNoun,
  joined,
  keyOf,
  kindOf,
  makeRole,
  modifies,
} from './role-phrase.ts';

/** Longest title before a name, in tokens. */
const longestTitle = 8;
const offices = /^(?:of|for)$/;

/** What is right before a name, with the token where it begins: `Mr.`, `US ambassador`, `former Secretary of State`, or two: `Chief of Army Staff General`. */
export function titlesBefore(
  source: RoleSource,
  first: number,
): { readonly from: number; readonly roles: readonly FoundRole[] } {
  const at = startOfAddress(source, first);
  const address = at < first ? readTitle(source, first, at) : null;
  const title = readTitle(source, at, null);
  const roles = [title, address].filter((role) => role !== null);
  return { from: title?.from ?? address?.from ?? first, roles: roles.map(({ role }) => role) };
}

/** Where the honorifics right before a name begin that follow a title of their own: `Dr` in `researcher Dr`, `Datuk Seri` in `Prime Minister Datuk Seri`. */
function startOfAddress(source: RoleSource, first: number): number {
  const { document, words } = source;
  let at = first;
  while (
    at > 0 &&
    joined(source, at - 1) &&
    words.chained.includes(keyOf(document.tokens[at - 1])) &&
    isCapital(document.tokens[at - 1])
  )
    at--;
  if (at < first) return isTitleEnd(source, at) ? at : first;
  const isRank = isCapital(document.tokens[first - 1]) && words.ranks.includes(keyOf(document.tokens[first - 1]));
  return isRank && endsOfficeOf(source, first - 1) ? first - 1 : first;
}

/** Whether a title ends before the token. */
function isTitleEnd(source: RoleSource, at: number): boolean {
  if (!joined(source, at - 1)) return false;
  return isRoleNoun(source.document.tokens[at - 1], source.words) || endsOfficeOf(source, at);
}

/** `Minister of Defence`, `Chief of Army Staff`: capitals after a role and `of`. */
function endsOfficeOf(source: RoleSource, at: number): boolean {
  const { document, words } = source;
  for (let index = at - 1; index >= at - 5; index--) {
    const token = document.tokens[index];
    if (!token || !joined(source, index)) return false;
    if (offices.test(token.norm)) return index < at - 1 && isRole(document.tokens[index - 1], words);
    if (!isCapital(token) && token.norm !== 'the') return false;
  }
  return false;
}

/** Reads the title that ends before token `end`, no further left than `limit`. */
function readTitle(
  source: RoleSource,
  end: number,
  limit: number | null,
): { readonly from: number; readonly role: FoundRole } | null {
  const { document, words } = source;
  const sentence = document.tokens[end - 1]?.sentence;
  if (document.tokens[end]?.sentence !== sentence) return null;
  let from = end;
  let head: number | null = null;
  for (let index = end - 1; index >= Math.max(limit ?? 0, end - longestTitle); index--) {
    const token = document.tokens[index];
    if (!token || token.sentence !== sentence || !joined(source, index)) break;
    const role = isRole(token, words);
    const isOf = offices.test(token.norm);
    // `the lawyer for Ann Reed and` `Mark Orr`: what joins the name itself is part of no title.
    if (index < end - 1 && linksTitle(source, index, head)) continue;
    // `Bank of Norland` of `Bank of Norland economist` is one name.
    const isInName = head !== null && isCapital(document.tokens[index - 1]) && isCapital(document.tokens[index + 1]);
    if (isOf && !isInName && (head !== null || index === end - 1)) break;
    const belongs = head === null ? isCapital(token) || endsOffice(source, index) : modifiesTitle(source, index, head);
    if (!role && !isOf && !belongs) break;
    if (role && head === null) head = index;
    from = index;
  }
  if (head === null || !(head === end - 1 || offices.test(document.tokens[head + 1]?.norm ?? '') || limit !== null))
    return null;
  // Neither a preposition nor the second half of a compound (`right-wing`) starts a title.
  while (from < head && (offices.test(document.tokens[from]?.norm ?? '') || gap(source, from) === '-')) from++;
  return { from, role: makeRole(source, { from, to: end, head }, kindOf(document.tokens[head], words)) };
}

/** `staff` of `chief of staff`. */
function endsOffice({ document, words }: RoleSource, index: number): boolean {
  return document.tokens[index - 1]?.norm === 'of' && isRole(document.tokens[index - 2], words);
}

/** `the` of `Secretary of the Treasury`, `in` of `editor in chief`, `and` of `Minister of Trade and Industry` and of `director and economist`. */
function linksTitle({ document, words }: RoleSource, index: number, head: number | null): boolean {
  const [before, token, after] = document.tokens.slice(index - 1, index + 2);
  // `director and senior economist` are both the same person's.
  if (head !== null && token?.norm === 'and') return isRoleNoun(before, words) && !isCapital(after);
  if (head !== null) return token?.norm === 'in' && after?.norm === 'chief';
  if (token?.norm === 'and') return isCapital(before) && isCapital(after);
  return token?.norm === 'the' && before?.norm === 'of';
}

/** A capitalised title takes capitals and words like `former` before it, one in lower case also nouns: `campaign manager`. */
function modifiesTitle(source: RoleSource, index: number, head: number): boolean {
  const { document, tags } = source;
  const [token, title] = [document.tokens[index], document.tokens[head]];
  if (isFormer(source, index)) return true;
  if (!token || !title || !modifies(source, index, token)) return false;
  if (isCapital(token) || tags.partOfSpeech(index) === 'adjective') return true;
  return !isCapital(title) && (index === head - 1 || !token.norm.endsWith('s'));
}
