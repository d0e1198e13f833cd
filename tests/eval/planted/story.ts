import type { Span } from 'newsan';

/** An article to plant errors into; read by its own simple means, so that what newsan misses is missed. */
export interface Story {
  readonly id: string;
  readonly text: string;
}

/** A paragraph of the story's body, with the line breaks before it left out. */
export interface Paragraph extends Span {
  readonly text: string;
}

/** A person who is named in full, and by the surname alone later on. */
export interface Person {
  readonly name: string;
  readonly surname: string;
  /** Places of the full name. */
  readonly full: readonly Span[];
  /** Places of the surname alone. */
  readonly short: readonly Span[];
}

const endOfSentence = /[.!?]["”]?(?=\s)/;

/** Paragraphs of running text: long, and ended as a sentence is. */
export function paragraphsOf({ text }: Story): readonly Paragraph[] {
  return [...text.matchAll(/[^\n]+/g)]
    .filter(([line]) => line.length > 60 && /[.!?]["”]?$/.test(line.trim()))
    .map(({ 0: line, index }) => ({ start: index, end: index + line.length, text: line }));
}

/** Sentences of the body. Abbreviations with a capital and a full stop (`Rep.`, `Sept.`) do not end one. */
export function sentencesOf(story: Story): readonly Paragraph[] {
  return paragraphsOf(story).flatMap(({ start, text }) => {
    const sentences: Paragraph[] = [];
    let from = 0;
    for (let at = 0; at < text.length; at++) {
      const isEnd = endOfSentence.test(text.slice(at, at + 3)) && /^[.!?]/.test(text.slice(at));
      if (!isEnd && at < text.length - 1) continue;
      if (isEnd && /\b\p{Lu}\p{Ll}{0,4}$/u.test(text.slice(0, at)) && text.charAt(at) === '.') continue;
      const end = /^["”]/.test(text.slice(at + 1)) ? at + 2 : at + 1;
      sentences.push({ start: start + from, end: start + end, text: text.slice(from, end) });
      from = end + 1;
      at = end;
    }
    if (from < text.length) sentences.push({ start: start + from, end: start + text.length, text: text.slice(from) });
    return sentences;
  });
}

/** People whose surname stands alone beside a verb of speech, with the places in running text. */
export function peopleOf(story: Story): readonly Person[] {
  const paragraphs = paragraphsOf(story);
  const people = new Map<string, Person>();
  for (const paragraph of paragraphs) {
    for (const match of paragraph.text.matchAll(/(?<![\p{L}’'-])(\p{Lu}\p{Ll}{2,}) (\p{Lu}\p{L}{4,})(?![\p{L}-])/gu)) {
      const [name, , surname = ''] = match;
      if (people.has(name) || !speaks(story.text, surname)) continue;
      const full = placesOf(paragraphs, name);
      const short = placesOf(paragraphs, surname).filter(
        ({ start }) => !/[\p{Lu}][\p{L}.’'-]* $/u.test(story.text.slice(Math.max(0, start - 20), start)),
      );
      if (short.length > 0) people.set(name, { name, surname, full, short });
    }
  }
  const surnames = [...people.values()].map(({ surname }) => surname);
  return [...people.values()].filter(({ surname }) => surnames.indexOf(surname) === surnames.lastIndexOf(surname));
}

function speaks(text: string, surname: string): boolean {
  return new RegExp(
    `(?:^|[.,”"]\\s+)${surname} (?:said|says|told|asked|added|promised|denied|wrote)|[”"] ${surname} (?:said|told|says)`,
    'm',
  ).test(text);
}

function placesOf(paragraphs: readonly Paragraph[], words: string): readonly Span[] {
  return paragraphs.flatMap(({ start, text }) =>
    [...text.matchAll(new RegExp(`(?<![\\p{L}])${words}(?!\\p{L})`, 'gu'))].map(({ index }) => ({
      start: start + index,
      end: start + index + words.length,
    })),
  );
}

/** Words in double quotation marks, without the marks, in one paragraph each. */
export function quotationsOf(story: Story): readonly Paragraph[] {
  return [...story.text.matchAll(/“([^”\n]+)”|"([^"\n]+)"/g)].map(({ 0: whole, index }) => ({
    start: index + 1,
    end: index + whole.length - 1,
    text: whole.slice(1, -1),
  }));
}
