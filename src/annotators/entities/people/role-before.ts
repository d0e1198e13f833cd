import { type FoundRole, gap, isPreposition, makeRole, phraseUpTo, type RoleSource } from './role-phrase.ts';

/** `The president's spokesman, Sean Spicer, said`, `Minister of Lands, Omar Said, was`: a description that the name explains; null where there is none. `first` is the first token of the name and its titles, `after` the one behind it. */
export function describedBefore(source: RoleSource, first: number, after: number | null): FoundRole | null {
  const { document } = source;
  const [previous, name] = [document.tokens[first - 1], document.tokens[first]];
  if (!previous || previous.sentence !== name?.sentence || !/^,\s+$/.test(gap(source, first))) return null;
  const phrase = phraseUpTo(source, first);
  if (!phrase || !stands(source, phrase.from)) return null;
  const isClosed =
    after === null ||
    document.tokens[after]?.sentence !== name.sentence ||
    /^(?:['’]s)?[,.;:)”"]|^\s[-–—(]/.test(gap(source, after));
  if (!isClosed && !(opens(source, phrase.from) && goesOn(source, after))) return null;
  return makeRole(source, phrase, 'description');
}

/** Whether the phrase is by itself: a determiner, a possessive, a capital or a modifier begins it, and no list (`Ambassadors left, …`) does. */
function stands({ document, tags }: RoleSource, from: number): boolean {
  const token = document.tokens[from];
  return token !== undefined && tags.partOfSpeech(from) !== 'verb' && !isPreposition(token);
}

/** Whether the phrase begins its sentence or clause, so that the name is its subject: `The director, Ann Reed says`. */
function opens(source: RoleSource, from: number): boolean {
  const { document } = source;
  const [before, token] = [document.tokens[from - 1], document.tokens[from]];
  if (!before || before.sentence !== token?.sentence) return true;
  return /^[,;:“"]|[“"‘]$/.test(gap(source, from)) || /^(?:and|but|while|that|as|when)$/.test(before.norm);
}

/** Whether a verb follows the name. */
function goesOn({ document, tags }: RoleSource, after: number): boolean {
  const part = tags.partOfSpeech(after);
  const isAdverb = part === 'adverb' && tags.partOfSpeech(after + 1) === 'verb';
  return document.tokens[after] !== undefined && (part === 'verb' || part === 'auxiliary' || isAdverb);
}
