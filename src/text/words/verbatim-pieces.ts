import { foldWords } from './fold-words.ts';

/** The stretches of a quotation that must be verbatim, folded: it may leave words out (…) or put words in ([he]). */
export function verbatimPieces(quotation: string): readonly string[] {
  return quotation.split(/\s*(?:…|\.{3,}|\. \. \.)\s*|\[[^\]]*\]/).map(foldWords);
}
