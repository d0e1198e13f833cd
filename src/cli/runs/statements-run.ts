import { readFileBytes, readStreamBytes } from '../../io/read/read-bytes.ts';
import { fileOutput, streamOutput } from '../../io/write/write.ts';
import { NewsanError } from '../../model/error.ts';
import { decodeText } from '../../text/encoding/decode.ts';
import { showStatement, statementFields } from '../../views/articles/statements.ts';
import { say } from '../terminal/messages.ts';
import { type CheckedValues, openChecked } from './checked-run.ts';
import { type ArticleCall, screenOf } from './stages/call.ts';
import { findInputs } from './stages/find-inputs.ts';
import { makeReporter } from './stages/make-reporter.ts';

/** Statements are reviewed one by one: the best matches are shown, whatever their score. */
const shown = { most: 10, least: 0 };

/** Reads statements, one per line, and shows matching fact-checks. Returns the exit code. */
export async function runStatements(call: ArticleCall & { readonly values: CheckedValues }): Promise<number> {
  const { io, values, version } = call;
  const checked = await openChecked(call, values, shown);
  if (checked === null) throw new NewsanError('usage', '--statements requires --checked FILE');
  const { inputs, errors } = await findInputs(call);
  for (const { id, message } of errors) say(io, `${id}: ${message}`);
  const { format, width, color } = screenOf(call);
  const context = {
    schema: 'newsan/statements@1',
    list: 'statements',
    version,
    fields: statementFields,
    isBatch: false,
    width,
    color,
  };
  const reporter = await makeReporter(format, context);
  const output = values.output === null ? streamOutput(io.stdout) : await fileOutput(values.output, io.cwd);
  let count = 0;
  await output.write(reporter.begin());
  const failed = [...errors];
  for (const { id, path } of inputs) {
    const read =
      path === null
        ? await readStreamBytes(io.stdin, values.maxFileSize)
        : await readFileBytes(path, values.maxFileSize);
    const decoded = read.ok ? decodeText(read.bytes, { forced: values.encoding, declared: null }) : null;
    if (!read.ok || !decoded?.ok) {
      const { code, message } = read.ok ? (decoded as { code: 'encoding'; message: string }) : read.error;
      failed.push({ id, code, message });
      say(io, `${id}: ${message}`);
      continue;
    }
    for (const [at, line] of decoded.text.split(/\r?\n/).entries()) {
      if (line.trim() === '') continue;
      const view = showStatement(at + 1, line.trim(), checked.options);
      if (!(await output.write(reporter.article(view, count++)))) return 0;
    }
  }
  await output.write(reporter.end({ run: null, errors: failed }, count));
  await output.finish();
  return failed.length > 0 ? 2 : 0;
}
