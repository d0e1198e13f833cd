import type { Random } from '../random.ts';

/** What a move may know of the article beside the sentence. */
export interface Scene {
  /** Given names by family name, of people whom the article gives both once and in one form only. */
  readonly people: ReadonlyMap<string, string>;
  /** Day of publication, as an ISO date. */
  readonly published: string;
}

/** One way of saying a sentence otherwise. Null where it does not apply. */
export type Move = (sentence: string, random: Random, scene: Scene) => string | null;

/** Rewrites matches outside of quotation marks, where words may be changed. Null where nothing changed. */
export function rewording(
  find: RegExp,
  change: (match: RegExpExecArray, random: Random, scene: Scene) => string | null,
): Move {
  return (sentence, random, scene) => {
    const changed = outsideQuotes(sentence, (part) => replaceAll(part, find, (match) => change(match, random, scene)));
    return changed === sentence ? null : changed;
  };
}

/** A move on a whole sentence that quotes nothing. */
export function turning(
  find: RegExp,
  change: (match: RegExpExecArray, random: Random, scene: Scene) => string | null,
): Move {
  return (sentence, random, scene) => {
    if (/[“”"‘]|(?<!\p{L})'/u.test(sentence)) return null;
    const match = find.exec(sentence);
    return match && change(match, random, scene);
  };
}

function replaceAll(text: string, find: RegExp, change: (match: RegExpExecArray) => string | null): string {
  let [out, at] = ['', 0];
  for (const match of text.matchAll(find)) {
    out += text.slice(at, match.index) + (change(match) ?? match[0]);
    at = match.index + match[0].length;
  }
  return out + text.slice(at);
}

/** Changes the parts of a sentence that are not in double quotation marks. */
function outsideQuotes(sentence: string, change: (part: string) => string): string {
  return sentence
    .split(
      /(“[^”]*”?|"[^"]*"?|''[^']*(?:'(?!')[^']*)*(?:''|$)|(?<![\p{L}\d])[‘'](?!\d0s)[^‘’']*(?:[’'](?=\p{L})[^‘’']*)*(?:[’']|$))/u,
    )
    .map((part, at) => (at % 2 === 0 ? change(part) : part))
    .join('');
}

/** The first letter as a capital. */
export function capital(words: string): string {
  return words.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}

/** The first letter small, unless a name begins. */
export function small(words: string): string {
  return words.replace(
    /^(?:The|A|An|Its?|His|Her|Their|They|He|She|We|There|This|These|Those|Some|More|Many|Most|Both|All|In|On|At|For|After|Before|When|While|If|But|And|As|One|Two|Three|Officials|Police|Residents)(?![\p{L}’'])/u,
    (word) => word.toLowerCase(),
  );
}
