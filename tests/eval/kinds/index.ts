import { aliasesKind } from './aliases.ts';
import { checkWorthinessKind } from './check-worthiness.ts';
import { claimsKind } from './claims.ts';
import { comparePlantsKind } from './compare-plants.ts';
import { datesKind } from './dates.ts';
import { duplicatesKind } from './duplicates.ts';
import { entitiesKind } from './entities.ts';
import { factChecksKind } from './factchecks.ts';
import type { Kind } from './kind.ts';
import { modernKind } from './modern.ts';
import { newsWorthinessKind } from './news-worthiness.ts';
import { pagesKind } from './pages.ts';
import { peopleKind } from './people.ts';
import { pronounsKind } from './pronouns.ts';
import { quotesKind } from './quotes.ts';
import { structureKind } from './structure.ts';
import { verifyKind } from './verify.ts';
import { verifyFreeKind, verifyPlantsKind } from './verify-plants.ts';

/** Every kind of measurement, in the order of the table. */
export const kinds: readonly Kind[] = [
  structureKind,
  entitiesKind,
  aliasesKind,
  peopleKind,
  datesKind,
  quotesKind,
  pronounsKind,
  modernKind,
  claimsKind,
  checkWorthinessKind,
  newsWorthinessKind,
  factChecksKind,
  duplicatesKind,
  verifyKind,
  verifyPlantsKind,
  verifyFreeKind,
  comparePlantsKind,
  pagesKind,
];
