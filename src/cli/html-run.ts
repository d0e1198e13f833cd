import type { Job } from '../io/job.ts';
import { loadPageAssets } from '../io/page-assets.ts';
import { fileOutput, streamOutput } from '../io/write.ts';
import { NewsanError } from '../model/error.ts';
import { renderArticlePage } from '../reporters/html/article-page.tsx';
import { pageNeeds, showArticlePage } from '../views/page/article-page.ts';
import { findInputs, type InputCall, type InputRun, startInputs } from './input-run.ts';

/** Writes the page of one article, or a folder of pages with an index. Returns the exit code. */
export async function writePages(call: InputCall, check: Job['check']): Promise<number> {
  const run = startInputs(call, await findInputs(call));
  return writePage(call, run, check);
}

async function writePage({ io, values, version }: InputCall, run: InputRun, check: Job['check']): Promise<number> {
  if (run.inputs.length > 1) throw tooMany();
  const output = values.output === null ? streamOutput(io.stdout) : await fileOutput(values.output, io.cwd);
  try {
    let count = 0;
    for await (const outcome of run.outcomes(pageNeeds, check)) {
      if (!outcome.ok) continue;
      if (count++ > 0) throw tooMany();
      const context = { assets: loadPageAssets(), version, isLive: false, home: null };
      await output.write(renderArticlePage(showArticlePage(outcome.value), context));
    }
    if (count === 0) await output.abandon();
    else await output.finish();
  } catch (error) {
    run.clear();
    await output.abandon();
    throw error;
  }
  return run.errors.length > 0 ? 2 : 0;
}

function tooMany(): NewsanError {
  return new NewsanError('usage', 'one page holds one article; name a folder for the pages of several, as -o report/');
}
