import type { Attribution } from '../../model/attribution.ts';
import type { EntityLayer } from '../../model/entity.ts';
import { foldWords } from '../../text/words/fold-words.ts';

/** Whether two attributions name one speaker; null where that cannot be said: one of them names nobody. */
export function sameSpeaker(
  own: Attribution,
  ownEntities: EntityLayer,
  other: Attribution,
  otherEntities: EntityLayer,
): boolean | null {
  const names = namesOf(own, ownEntities);
  const others = namesOf(other, otherEntities);
  if (names.length === 0 || others.length === 0) return null;
  const words = names.map(wordsOf);
  const otherWords = others.map(wordsOf);
  const shares = words.some((form) => otherWords.some((against) => isPart(form, against) || isPart(against, form)));
  if (shares) return true;
  const isNamed = own.speaker.entity !== null && other.speaker.entity !== null;
  return isNamed ? false : null;
}

function namesOf({ speaker }: Attribution, { entities }: EntityLayer): readonly string[] {
  const entity = speaker.entity === null ? undefined : entities[speaker.entity];
  if (entity) return [entity.name, ...entity.aliases];
  return speaker.name === null ? [] : [speaker.name];
}

function wordsOf(name: string): readonly string[] {
  return foldWords(name).trim().split(' ');
}

function isPart(form: readonly string[], whole: readonly string[]): boolean {
  return form.length > 0 && form.every((word) => whole.includes(word));
}
