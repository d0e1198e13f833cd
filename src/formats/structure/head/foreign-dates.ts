/** A date, in figures or with a month in any language: `28.04.2023`, `18 juil. 2024`, `2025年1月14日`, `22 de outubro de 2010`. */
const anyDate =
  /(?:\d{1,2}[./-]\d{1,2}[./-](?:19|20)\d\d|(?:19|20)\d\d(?:[/.-]|年)\d{1,2}(?:[/.-]|月)\d{1,2}日?|\d{1,2}\.? (?:de )?\p{L}{3,12}\.?,? (?:de )?(?:19|20)\d\d|\p{L}{3,9}\.? \d{1,2},? (?:19|20)\d\d)/gu;
const anyClock = /(?:[01]?\d|2[0-3])[:.h][0-5]\d(?: ?(?:[ap]\.?m\.?|uhr|kl\.?|gmt|cet|[A-Z]{3,4})(?:[+-]\d+)?)?/giu;
const longestLine = 120;
/** This many letters may be beside a date and a time of day: `Zuerst veröffentlicht am`, `Mis à jour le`. */
const mostLetters = 42;

/**
 * Whether a line says nothing but when something was published, in any language: a date with its year, perhaps a time of day,
 * and a few words that end no sentence.
 */
export function isMetaLine(line: string): boolean {
  if (line.length > longestLine || !/(?:19|20)\d\d/.test(line) || /[!?]|[.] \p{Lu}/u.test(line)) return false;
  const rest = line.replace(anyDate, '');
  if (rest.length === line.length) return false;
  const withoutClock = rest.replace(anyClock, '');
  const letters = withoutClock.match(/\p{L}/gu)?.length ?? 0;
  const hasClock = withoutClock.length < rest.length;
  return (
    letters <= (hasClock ? mostLetters : mostLetters / 2) &&
    !/\d/.test(withoutClock.replace(/\d{1,2}\/\d{1,2}|\d+ ?文字/gu, ''))
  );
}
