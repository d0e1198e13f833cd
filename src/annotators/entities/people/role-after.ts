import { endsPhrase, type FoundRole, gap, makeRole, phraseFrom, type RoleSource } from './role-phrase.ts';

const oldest = 120;
/** Tokens between a name and `as`, where a verb that gives an office is before the name. */
const reachOfAs = 4;
/** Words that may follow a description without a comma. */
const goesOn =
  /^(?:who|whose|which|that|when|where|while|and|but|as|said|says|told|in|on|at|from|with|by|during|since|until|after|before)$/;

/** What is after a name: `, 41, a teacher from Basra,`, `is the head of the club`, `as chancellor` after a verb that makes somebody so. */
export function describedAfter(
  source: RoleSource,
  after: number,
  namesAnother: (start: number) => boolean,
): readonly FoundRole[] {
  const { document, words } = source;
  const token = document.tokens[after];
  if (!token) return [];
  const before = gap(source, after);
  if (/^\s*\(\s*$/.test(before) && isAge(token.text) && gap(source, after + 1).startsWith(')'))
    return [makeRole(source, { from: after, to: after + 1, head: null }, 'age')];
  if (/^,\s+$/.test(before)) return readApposition(source, after);
  if (!/^\s+$/.test(before) || document.tokens[after - 1]?.sentence !== token.sentence) return [];
  if (words.being.includes(token.norm)) {
    const role = readPredicate(source, after + 1);
    return role ? [role] : [];
  }
  const role = readOffice(source, after, namesAnother);
  return role ? [role] : [];
}

function isAge(text: string): boolean {
  return /^\d{1,3}$/.test(text) && Number(text) <= oldest;
}

function readApposition(source: RoleSource, after: number): readonly FoundRole[] {
  const token = source.document.tokens[after];
  if (!token) return [];
  const roles: FoundRole[] = [];
  let at = after;
  if (isAge(token.text) && (/^[,.;]/.test(gap(source, after + 1)) || endsPhrase(source, after + 1))) {
    roles.push(makeRole(source, { from: after, to: after + 1, head: null }, 'age'));
    if (!/^,\s+$/.test(gap(source, after + 1))) return roles;
    at = after + 1;
  }
  const description = readDescription(source, at) ?? readSuccession(source, at);
  return description ? [...roles, description] : roles;
}

function readDescription(source: RoleSource, at: number): FoundRole | null {
  const { document, tags } = source;
  const opening = document.tokens[at];
  if (!opening || document.tokens[at - 1]?.sentence !== opening.sentence) return null;
  if (/^[RDI]-\p{Lu}/u.test(opening.text)) return makeRole(source, { from: at, to: at + 1, head: null }, 'description');
  const phrase = phraseFrom(source, at);
  if (!phrase) return null;
  const next = document.tokens[phrase.to];
  const isParticiple = tags.has(phrase.to, 'Gerund') || tags.partOfSpeech(phrase.to) === 'verb';
  const isDefinite = tags.partOfSpeech(at) === 'determiner' || phrase.to - phrase.from > 1;
  if (!endsPhrase(source, phrase.to) && !(isDefinite && next && (goesOn.test(next.norm) || isParticiple))) return null;
  return makeRole(source, phrase, 'description');
}

/** `, who replaced Ann Reed as chancellor`, `, who was an adviser to the bank`. */
function readSuccession(source: RoleSource, at: number): FoundRole | null {
  const { document, words } = source;
  const verb = document.tokens[at + 1]?.norm ?? '';
  if (document.tokens[at]?.norm !== 'who') return null;
  if (verb === 'was' || words.being.includes(verb)) return readPredicate(source, at + 2);
  if (!words.succeeding.includes(verb)) return null;
  for (let index = at + 2; index < at + 8; index++) {
    if (endsPhrase(source, index)) return null;
    if (document.tokens[index]?.norm !== 'as') continue;
    const phrase = phraseFrom(source, index + 1);
    return phrase && makeRole(source, phrase, 'description');
  }
  return null;
}

/** What somebody is: a noun phrase of some length, so that `is a member of` counts and `is leader material` does not. */
function readPredicate(source: RoleSource, start: number): FoundRole | null {
  const { document, tags } = source;
  const at = document.tokens[start]?.norm === 'now' ? start + 1 : start;
  if (tags.partOfSpeech(at) !== 'determiner') return null;
  const phrase = phraseFrom(source, at);
  if (!phrase) return null;
  const next = document.tokens[phrase.to];
  const ends = endsPhrase(source, phrase.to) || (next && goesOn.test(next.norm));
  return ends ? makeRole(source, phrase, 'description') : null;
}

/** `appointed Ann Reed as head of the board`, `replaced Ann Reed as chancellor`: the first is what she becomes, the second what she no longer is. */
function readOffice(source: RoleSource, after: number, namesAnother: (start: number) => boolean): FoundRole | null {
  const { document, words } = source;
  if (document.tokens[after]?.norm !== 'as') return null;
  const sentence = document.tokens[after]?.sentence;
  for (let index = after - 2; index >= after - 2 - reachOfAs; index--) {
    const token = document.tokens[index];
    if (!token || token.sentence !== sentence) return null;
    const isSuccession = words.succeeding.includes(token.norm);
    if (!isSuccession && !words.becoming.includes(token.norm)) continue;
    const phrase = phraseFrom(source, after + 1);
    if (!phrase || namesAnother(document.tokens[after]?.start ?? 0)) return null;
    return makeRole(source, phrase, 'description', isSuccession);
  }
  return null;
}
