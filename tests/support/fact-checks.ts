import { buildIndex } from '../../src/factchecks/build-index.ts';
import { openFactChecks } from '../../src/io/factchecks/open-fact-checks.ts';
import type { FactCheck, FindFactChecks } from '../../src/model/cross-text/fact-check.ts';

/** A fact-check with nothing but its claim, and what else is given. */
export function factCheck(claim: string, others: Partial<FactCheck> = {}): FactCheck {
  return {
    id: claim,
    claim,
    title: '',
    rating: null,
    ratingValue: null,
    publisher: null,
    date: null,
    url: null,
    ...others,
  };
}

/** Looks statements up in fact-checks of the claims. */
export function finderOf(factChecks: readonly FactCheck[]): FindFactChecks {
  return openFactChecks(buildIndex(factChecks));
}
