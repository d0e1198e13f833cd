import type { MakeReporter } from '../reporter.ts';
import { makeBesidePageReporter } from './beside-page.tsx';
import { makeFindingsPageReporter } from './findings-page.tsx';

/** Commands whose page has texts side by side; that of the others has findings. */
const besideSchemas = /^newsan\/(?:verify|compare)@/;

/** The HTML page of a run: texts side by side for `verify` and `compare`, findings for `check`. */
export const makePageReporter: MakeReporter = (context) =>
  besideSchemas.test(context.schema) ? makeBesidePageReporter(context) : makeFindingsPageReporter(context);
