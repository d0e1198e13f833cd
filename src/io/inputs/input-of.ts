/** The id of the input that an article is of: its own, or what is before the `#` of it; null where none is known. */
export function inputOf(id: string, isKnown: (input: string) => boolean): string | null {
  if (isKnown(id)) return id;
  for (let at = id.indexOf('#'); at >= 0; at = id.indexOf('#', at + 1)) {
    const input = id.slice(0, at);
    if (isKnown(input)) return input;
  }
  return null;
}
