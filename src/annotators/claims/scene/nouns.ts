/** Whether a word is one of the nouns, singular or with an `s` behind it. */
export function isOneOf(nouns: ReadonlySet<string>, norm: string): boolean {
  return nouns.has(norm) || (norm.endsWith('s') && nouns.has(norm.slice(0, -1)));
}
