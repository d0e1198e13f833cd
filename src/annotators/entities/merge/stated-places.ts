import type { Document } from '../../../model/document.ts';
import type { NameMention } from '../../../model/entity.ts';
import { overlaps, textOf } from '../../../model/span.ts';
import { fold } from '../../../text/words/fold.ts';

/**
 * Types what the layout of the text shows to be a place: the town of the dateline (`AL-AIN, United Arab Emirates (AP) -`) wherever
 * its name is, and a town before the short form of its state (`De Soto, MO`). `states` has the short forms, folded, by full name.
 */
export function typeStatedPlaces(
  document: Document,
  mentions: readonly NameMention[],
  states: Readonly<Record<string, string>>,
): readonly NameMention[] {
  const { text, dateline } = document.article;
  const home = dateline?.place?.span ?? null;
  const told = home && mentions.find(({ span }) => overlaps(span, home));
  const key = told && told.type !== 'place' && told.type !== 'group' ? fold(textOf(text, told.span)) : null;
  return mentions.map((mention, index) => {
    if (mention.type === 'place') return mention;
    const isHome = key !== null && fold(textOf(text, mention.span)) === key;
    return isHome || isState(text, mentions, index, states) || isTown(text, mentions, index, states)
      ? { ...mention, type: 'place' }
      : mention;
  });
}

/** Two capitals for a state right behind a name and a comma. */
function isState(
  text: string,
  mentions: readonly NameMention[],
  index: number,
  states: Readonly<Record<string, string>>,
): boolean {
  const [before, state] = [mentions[index - 1], mentions[index]];
  if (!before || !state || !/^,\s$/.test(text.slice(before.span.end, state.span.start))) return false;
  const printed = textOf(text, state.span);
  return /^\p{Lu}{2}$/u.test(printed) && Object.hasOwn(states, fold(printed));
}

/** A person or body that a state stands behind as behind a town. */
function isTown(
  text: string,
  mentions: readonly NameMention[],
  index: number,
  states: Readonly<Record<string, string>>,
): boolean {
  return mentions[index]?.type !== 'group' && isState(text, mentions, index + 1, states);
}
