import type { Entity, Role } from '../../model/entity.ts';
import { foldWords } from '../../text/words/fold-words.ts';
import type { FindChanges } from './versions.ts';

/** Titles and descriptions of people that both versions name, where the new one gives another. */
export const findRoleChanges: FindChanges = function* ({ old, new: current }) {
  const before = new Map(people(old.entities.entities).map((person) => [foldWords(person.name), person]));
  for (const person of people(current.entities.entities)) {
    const other = before.get(foldWords(person.name));
    if (!other) continue;
    const [was, is] = [titlesOf(other), titlesOf(person)];
    const [first] = was.filter((role) => !is.some((each) => isSame(each, role)));
    const [next] = is.filter((role) => !was.some((each) => isSame(each, role)));
    if (first && next) yield { kind: 'role', old: first.span, new: next.span };
  }
};

function people(entities: readonly Entity[]): readonly Entity[] {
  return entities.filter(({ type }) => type === 'person');
}

function titlesOf({ roles }: Entity): readonly Role[] {
  return roles.filter(({ kind }) => kind === 'title' || kind === 'description');
}

function isSame(a: Role, b: Role): boolean {
  return foldWords(a.text) === foldWords(b.text);
}
