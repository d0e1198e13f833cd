import { runEval } from './run.ts';

process.exitCode = runEval(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
});
