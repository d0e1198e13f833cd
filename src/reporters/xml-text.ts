import { makeVisible } from '../text/display/visible.ts';

/** Characters that no XML document can hold (XML 1.0, 2.2) and that are no control characters. */
const impossible = /[\ufffe\uffff]/g;

/**
 * Text as xmlbuilder2 is to be given it: with every ampersand escaped, which the library leaves where it seems to begin an
 * entity, and with what XML cannot hold made visible, as `\u{ffff}`.
 */
export function xmlText(text: string, keep: '' | '\n\t' = ''): string {
  return makeVisible(text, keep)
    .replace(impossible, (character) => `\\u{${character.charCodeAt(0).toString(16)}}`)
    .replaceAll('&', '&amp;');
}
