import type { Span } from 'newsan';
import type { Random } from './random.ts';
import type { Paragraph, Story } from './story.ts';

/** A story with an error that was put into it. */
export interface Planted {
  readonly text: string;
  /** Where the error stands; null where it is of the story as a whole. */
  readonly span: Span | null;
  /** A story that is read before it in the same run. */
  readonly before?: Story;
}

/** Puts one error of a kind into a story; null where the story has no place for it. */
export type Planter = (story: Story, random: Random) => Planted | null;

/** Writes words over a span. */
export function replace({ text }: Story, { start, end }: Span, words: string): Planted {
  return {
    text: text.slice(0, start) + words + text.slice(end),
    span: { start, end: start + words.length },
  };
}

/** Plants by writing words over one of the places; the words are made anew where they came out as they were. */
export function altering(
  places: (story: Story) => readonly Paragraph[],
  change: (words: string, random: Random) => string | null,
): Planter {
  return (story, random) => {
    for (const place of random.shuffled(places(story))) {
      const words = change(place.text, random);
      if (words !== null && words !== place.text) return replace(story, place, words);
    }
    return null;
  };
}

/** Plants one of the sentences at the end of a paragraph of the body, not of the last. */
export function adding(
  sentences: (story: Story) => readonly string[],
  paragraphs: (story: Story) => readonly Span[],
): Planter {
  return (story, random) => {
    const possible = sentences(story);
    const places = paragraphs(story).slice(0, -1);
    if (possible.length === 0 || places.length === 0) return null;
    const { end } = random.pick(places);
    const planted = replace(story, { start: end, end }, ` ${random.pick(possible)}`);
    return planted;
  };
}

/** Plants one of the lines as a paragraph of its own between two others. */
export function addingLine(lines: readonly string[], paragraphs: (story: Story) => readonly Span[]): Planter {
  return (story, random) => {
    const places = paragraphs(story).slice(0, -1);
    if (places.length === 0) return null;
    const { end } = random.pick(places);
    const line = random.pick(lines);
    const { text } = replace(story, { start: end, end }, `\n\n${line}`);
    return { text, span: { start: end + 2, end: end + 2 + line.length } };
  };
}
