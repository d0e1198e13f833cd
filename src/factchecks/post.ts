/** A statement as it may have been posted: its words apart from who posted it and when. */
export interface Post {
  readonly text: string;
  /** Who posted it, empty where that is unknown. */
  readonly author: string;
  /** When, as printed; empty where that is unknown. */
  readonly date: string;
  /** Whether it shows or speaks of a picture or film. */
  readonly hasMedia: boolean;
}

const link = /https?:\/\/\S+|\b(?:pic|video)\.\w+\.com\/\S+/gi;
const signature = /—\s*([^—]{0,80}?)\s*\(@(\w{1,30})\)\s+(\w{3,9}\.? \d{1,2}, \d{4})\s*$/;
const media = /\bpic\.\w+\.com|\b(?:photo|picture|video|image|footage)/i;

/** Takes links, hashtags and the signature of embedded posts (`— Name (@handle) January 6, 2020`) apart. Linear. */
export function readPost(statement: string): Post {
  const words = statement.replace(link, ' ');
  const signed = signature.exec(words);
  const [, name = '', handle = '', date = ''] = signed ?? [];
  const body = signed ? words.slice(0, signed.index) : words;
  return {
    text: body.replace(/[#@](\w+)/g, (_, tag: string) => ` ${partTag(tag)} `),
    author: `${name} ${partTag(handle)}`.trim(),
    date,
    hasMedia: media.test(statement),
  };
}

/** `#AustralianFires` is two words. */
function partTag(tag: string): string {
  return tag
    .replace(/_/g, ' ')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1 $2')
    .replace(/([A-Za-z])(\d)/g, '$1 $2')
    .replace(/(\d)([A-Za-z])/g, '$1 $2');
}
