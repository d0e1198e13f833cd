import { loadConfig, noConfig } from '../../../io/config/config.ts';
import { openRuleBook } from '../../../io/config/rule-book.ts';
import { passedOver } from '../../../io/inputs/passed-over.ts';
import { expandInputs } from '../../../io/inputs/sources.ts';
import { loadPageAssets } from '../../../io/serve/page-assets.ts';
import { startPageServer } from '../../../io/serve/page-server.ts';
import type { Job } from '../../../io/work/job.ts';
import { NewsanError } from '../../../model/error.ts';
import { policyOf } from '../../../reporters/html/parts/document.tsx';
import { pageNeeds } from '../../../views/page/article-page.ts';
import type { World } from '../../command.ts';
import type { CommonValues } from '../../options/common-options.ts';
import { say } from '../../terminal/messages.ts';
import { openLiveSite } from './live-site.ts';

/** Polling interval while a page is open, in milliseconds. */
const interval = 1000;

/** Option values of `serve`. */
interface ServeValues
  extends Pick<CommonValues, 'config' | 'inputFormat' | 'field' | 'encoding' | 'date' | 'maxFileSize'> {
  readonly port: number;
  readonly host: string;
}

/** Serves pages until stopped. Returns the exit code. */
export async function serve(
  { io, version, lexicon = [] }: World,
  values: ServeValues,
  args: readonly string[],
): Promise<number> {
  if (args.includes('-')) throw new NewsanError('usage', 'serve cannot read standard input; specify files or folders');
  const { cwd } = io;
  const loaded = values.config === false ? noConfig(cwd) : await loadConfig(cwd, values.config);
  const { config } = await openRuleBook(loaded);
  const isPassedOver = await passedOver(cwd, values.config);
  const find = () => expandInputs(args, { cwd, isPassedOver });
  const first = await find();
  for (const { id, message } of first.errors) say(io, `${id}: ${message}`);
  if (first.inputs.length === 0) return 2;

  const job: Job = {
    layers: pageNeeds,
    date: values.date,
    check: { config, choice: { only: [], skip: [], severity: {}, transcripts: [] }, lexicon },
    read: {
      format: values.inputFormat,
      encoding: values.encoding,
      fields: values.field ?? {},
      maxFileSize: values.maxFileSize,
    },
  };
  const assets = loadPageAssets();
  const site = await openLiveSite(find, job, { assets, version, isLive: true, path: args.join(' ') });
  const { port, host } = values;
  const policy = policyOf({ assets, isLive: true });
  // Listen for Ctrl-C before the address is printed.
  const interrupted = io.interrupted();
  const server = await startPageServer({ host, port, policy, interval, page: site.page, hasChanged: site.hasChanged });
  io.stdout.write(`${server.url}\n`);
  say(io, 'press Ctrl-C to stop');
  await interrupted;
  site.close();
  await server.close();
  return 0;
}
