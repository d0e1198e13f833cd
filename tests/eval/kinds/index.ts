import { aliasesKind } from './aliases.ts';
import { checkWorthinessKind } from './check-worthiness.ts';
import { claimsKind } from './claims.ts';
import { duplicatesKind } from './duplicates.ts';
import { entitiesKind } from './entities.ts';
import { factChecksKind } from './factchecks.ts';
import type { Kind } from './kind.ts';
import { newsWorthinessKind } from './news-worthiness.ts';
import { pronounsKind } from './pronouns.ts';
import { quotesKind } from './quotes.ts';
import { structureKind } from './structure.ts';

/** Every kind of measurement, in the order of the table. */
export const kinds: readonly Kind[] = [
  structureKind,
  entitiesKind,
  aliasesKind,
  quotesKind,
  pronounsKind,
  claimsKind,
  checkWorthinessKind,
  newsWorthinessKind,
  factChecksKind,
  duplicatesKind,
];
