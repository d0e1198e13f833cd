import { foldWords } from './words/fold-words.ts';

/** What one person says in a transcript without a break. */
export interface Turn {
  /** As printed before the colon. */
  readonly speaker: string;
  /** Folded by `foldWords`. */
  readonly words: string;
}

const opening =
  /(?:^["“]?|(?<=[.!?…”"] ))(?:\[[\d:.]+\] ?)?(\p{Lu}[\p{L}.'’-]*(?: (?:de|la|van|von|bin|al|\p{Lu}[\p{L}.'’-]*)){0,4})(?: \([^)\n]{1,40}\))?: /gmu;

/** The turns of a transcript that names its speakers (`ANNA KERR: We …`), at the start of a line or after a sentence; none of one that does not. */
export function readTurns(transcript: string): readonly Turn[] {
  const starts = [...transcript.matchAll(opening)];
  return starts.map((match, index) => ({
    speaker: match[1] ?? '',
    words: foldWords(transcript.slice(match.index + match[0].length, starts[index + 1]?.index)),
  }));
}
