import type { Span } from '../../model/span.ts';

/** A text in which codes of a content system became characters that the layout skips, offsets as they were. */
export interface Masked {
  readonly text: string;
  /** Where words of the codes remain that are captions of pictures. */
  readonly captions: readonly Span[];
}

/** Word joiner: a character of no width that the layout skips. */
const joiner = '\u2060';

function hide(code: string): string {
  return code.replace(/[^\r\n]/g, joiner);
}

/** Replaces each code, all but a stretch of it that is kept, `from` and `to` offsets within the code. */
function mask(text: string, codes: RegExp, keep: (match: RegExpExecArray) => readonly [number, number] | null): Masked {
  const captions: Span[] = [];
  const parts: string[] = [];
  let at = 0;
  for (const match of text.matchAll(codes)) {
    const [code] = match;
    const kept = keep(match);
    parts.push(text.slice(at, match.index));
    if (kept === null) parts.push(hide(code));
    else {
      const [from, to] = kept;
      parts.push(hide(code.slice(0, from)), code.slice(from, to), hide(code.slice(to)));
      if (to > from) captions.push({ start: match.index + from, end: match.index + to });
    }
    at = match.index + code.length;
  }
  return at === 0 ? { text, captions } : { text: parts.join('') + text.slice(at), captions };
}

const attributes = String.raw`(?:\s+[\w-]{1,40}=(?:"[^"\]]{0,400}"|'[^'\]]{0,400}'|[^\s\]"']{1,400}))`;

/**
 * A code of WordPress (codex.wordpress.org/Shortcode_API): one with attributes, one of its own, or the end of one. Words in
 * brackets (`[sic]`, `[the mayor]`) are none.
 */
const wordPress = new RegExp(
  String.raw`\[(?:wp_)?caption\b[^\]\n]{0,600}\]((?:(?!\[(?:wp_)?caption\b)[\s\S]){0,4000}?)\[/(?:wp_)?caption\]|\[embed\b[^\]\n]{0,600}\][^[\n]{0,600}\[/embed\]|\[[a-z][\w-]{1,40}${attributes}{1,20}\s*/?\]|\[(?:gallery|audio|video|playlist|embed|more)\s*/?\]|\[/[a-z][\w-]{1,40}\]`,
  'gi',
);

/** Skips WordPress's shortcodes; what a `[caption]` encloses stays. */
export function maskWordPressCodes(text: string): Masked {
  if (!text.includes('[')) return { text, captions: [] };
  return mask(text, wordPress, ({ 0: code, 1: caption }) => {
    if (caption === undefined) return null;
    const from = code.indexOf(']') + 1;
    return [from, from + caption.length];
  });
}

/**
 * A code of Hugo (`{{< figure >}}`, `{{% note %}}`), of Liquid as Jekyll writes it (`{% include %}`, `{{ site.url }}`), or a list
 * of attributes of kramdown and Goldmark (`{: .lead}`, `[link](x){target=_blank}`).
 */
const generators =
  /(?<!`)\{\{[<%][^{]{0,2000}?[>%]\}\}|(?<!`)\{%[^%\n]{0,2000}%\}|(?<!`)\{\{[^{}\n]{0,400}\}\}|^[ \t]*\{:[^{}\n]{1,200}\}(?=[ \t]*$)|(?<=[)\]])\{:?[ \t]*(?:[.#][\w-]|[\w-]{1,40}=)[^{}\n]{0,200}\}/gm;

const caption = /\b(?:caption|title)\s*=\s*(?:"([^"]{1,1000})"|`([^`]{1,1000})`)/;

/** Skips the codes of site generators; the caption of a figure stays. Code of Markdown between fences is not looked at. */
export function maskGeneratorCodes(text: string): Masked {
  if (!text.includes('{')) return { text, captions: [] };
  return mask(text, generators, ({ 0: code }) => {
    const found = /^\{\{[<%]\s*figure\b/.test(code) ? caption.exec(code) : null;
    const words = found?.[1] ?? found?.[2];
    if (found === null || words === undefined) return null;
    const from = found.index + found[0].length - words.length - 1;
    return [from, from + words.length];
  });
}
