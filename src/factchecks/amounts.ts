/** An amount as a text prints it. */
export interface Amount {
  readonly text: string;
  readonly value: number;
  /** What is counted: money, a share, or things of the following word's stem; empty where that is unknown. */
  readonly unit: string;
}

const scales: Readonly<Record<string, number>> = {
  hundred: 1e2,
  thousand: 1e3,
  k: 1e3,
  million: 1e6,
  m: 1e6,
  mn: 1e6,
  billion: 1e9,
  bn: 1e9,
  b: 1e9,
  trillion: 1e12,
};
const amount =
  /([$£€]\s?)?(\d{1,15}(?:,\d{3})*(?:\.\d{1,6})?)(?:\s?(hundred|thousand|million|billion|trillion|mn|bn|[kmb])\b)?(\s?(?:%|per ?cent\b|percent\b))?(?:\s(dollars|pounds|euros)\b)?(?:\s([a-z]{3,20}))?/gi;

/** Amounts of a text: money, shares and counts; years and ordinals skipped. Linear. */
export function amountsIn(text: string, stemOf: (word: string) => string): readonly Amount[] {
  const found: Amount[] = [];
  for (const match of text.matchAll(amount)) {
    const [whole, sign, digits = '', scale, percent, money, noun] = match;
    const before = text[match.index - 1] ?? ' ';
    const after = text[match.index + whole.length] ?? ' ';
    if (/[\w.,:/-]/.test(before) || /^\w/.test(after)) continue;
    const isPlain = !sign && !scale && !percent && !money;
    if (isPlain && (/^(?:1[5-9]|20)\d\d$/.test(digits) || /^(?:st|nd|rd|th)/.test(noun ?? ''))) continue;
    const value = Number(digits.replaceAll(',', '')) * (scales[(scale ?? '').toLowerCase()] ?? 1);
    const unit = sign || money ? 'money' : percent ? 'percent' : noun ? stemOf(noun.toLowerCase()) : '';
    const isNounPart = noun !== undefined && (sign || money || percent);
    found.push({ text: (isNounPart ? whole.slice(0, -noun.length) : whole).trim(), value, unit });
  }
  return found;
}

/** How far two amounts may be apart that are the same, rounded: `nearly $4 million` is $3.6 million. */
const tolerance = 0.15;

/** Amounts of a claim where the statement has others of the same unit, and none that is the same: it is another claim then. */
export function otherAmounts(claimed: readonly Amount[], stated: readonly Amount[]): readonly Amount[] {
  return claimed.filter(({ value, unit }) => {
    const alike = stated.filter((each) => each.unit === unit && unit !== '');
    return alike.length > 0 && !alike.some((each) => isSame(value, each.value));
  });
}

function isSame(a: number, b: number): boolean {
  return Math.abs(a - b) <= tolerance * Math.max(Math.abs(a), Math.abs(b)) && (a >= 100 || a === b || !isWhole(a, b));
}

/** Small counts are exact: 11 dead are not 12 dead. */
function isWhole(a: number, b: number): boolean {
  return Number.isInteger(a) && Number.isInteger(b);
}
