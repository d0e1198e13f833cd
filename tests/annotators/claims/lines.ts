import type { Claim } from '../../../src/model/claim.ts';
import { textOf } from '../../../src/model/span.ts';
import { analyseText } from '../../support/analyse-text.ts';

/** The claims of an article with the paragraphs as its body, and its text. */
export function claimsOf(body: string): { readonly text: string; readonly claims: readonly Claim[] } {
  const { article, claims } = analyseText(`Council meets again\n\n${body}`, 'claims');
  return { text: article.text, claims };
}

/** Attributed claims, one line each: `type | claimant as printed | content / content`. */
export function linesOf(body: string): readonly string[] {
  const { text, claims } = claimsOf(body);
  return claims.filter(({ type }) => type !== 'fact').map((claim) => lineOf(text, claim));
}

/** A claim in one line. */
function lineOf(text: string, { type, claimant, content }: Claim): string {
  const source = claimant.span ? textOf(text, claimant.span) : `(${claimant.kind})`;
  return [type, source, content.map((span) => textOf(text, span)).join(' / ')].join(' | ');
}
