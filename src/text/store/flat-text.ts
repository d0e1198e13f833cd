/** The same text as a string of its own: a slice of a string keeps all of that string in memory. */
export function flatText(text: string): string {
  return JSON.parse(JSON.stringify(text)) as string; // a string comes back as a string
}
