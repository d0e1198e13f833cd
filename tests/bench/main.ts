import { runBench } from './run.ts';

process.exitCode = runBench(process.argv.slice(2), (text) => process.stdout.write(text));
