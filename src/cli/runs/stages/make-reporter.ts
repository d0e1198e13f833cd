import { type OutputFormat, reporters } from '../../../reporters/index.ts';
import { guardLog } from '../../../reporters/log-guard.ts';
import type { ReportContext, Reporter } from '../../../reporters/reporter.ts';

/** Makes the reporter of a format, with the assets that its pages embed. */
export async function makeReporter(format: OutputFormat, context: ReportContext): Promise<Reporter> {
  const make = await reporters[format]();
  if (format !== 'html') return guardLog(make(context), format);
  const { loadPageAssets } = await import('../../../io/serve/page-assets.ts');
  return make({ ...context, assets: loadPageAssets() });
}
