/** Numbers of paragraphs for people: `paragraph 4`, `paragraphs 4–6`. */
export function paragraphRange({ from, to }: { readonly from: number; readonly to: number }): string {
  return from === to ? `paragraph ${from}` : `paragraphs ${from}–${to}`;
}
