import { makeMatcher } from '../matcher.ts';
import { defineKind } from './kind.ts';

/** Names and words as the house writes them: any other mixture of capitals, hyphens, spaces and accents is reported. */
export const spelling = defineKind({
  kind: 'spelling',
  message: 'house spelling: “{preferred}”, not “{match}”',
  action: { kind: 'replace' },
  prepare({ words }) {
    const byFolded = new Map(words.map((entry) => [fold(entry), entry]));
    const matcher = makeMatcher(
      words.map((entry) => ({ text: patternOf(entry), isLiteral: false })),
      { ignoreCase: true, isWhole: true },
    );
    return {
      *find(units) {
        for (const { start, text, place } of units) {
          for (const match of matcher.find(text)) {
            const house = byFolded.get(fold(match.text));
            if (house === undefined || match.text.replace(/’/g, "'") === house.replace(/’/g, "'")) continue;
            const isShouted = match.text === house.toUpperCase();
            const isOpening = match.start === 0 || /[.!?]\s+["'“‘(]*$/.test(text.slice(0, match.start));
            const isCapital = match.text === house.slice(0, 1).toUpperCase() + house.slice(1);
            if ((isShouted && place !== 'paragraphs') || (isOpening && isCapital)) continue;
            yield {
              span: { start: start + match.start, end: start + match.end },
              match: match.text,
              preferred: [house],
            };
          }
        }
      },
    };
  },
});

/** Letters and digits alone, without accents, in lower case. */
function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
}

/** The word with and without accents, and with a space, a hyphen or nothing where it has a space or hyphen. */
function patternOf(entry: string): string {
  return [...entry.normalize('NFC')]
    .map((character) => {
      const [plain = ''] = character.normalize('NFD');
      if (/[\s-]/.test(character)) return '[\\s-]?';
      if (character === "'" || character === '’') return "'?";
      if (plain !== character) return `[${plain}${character}]`;
      return character.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    })
    .join('');
}
