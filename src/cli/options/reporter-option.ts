import { NewsanError } from '../../model/error.ts';
import type { OutputFormat } from '../../reporters/index.ts';
import type { TargetSpec } from '../runs/stages/targets.ts';
import type { OptionSpec } from './options.ts';

/** Makes the option that adds outputs to a run: FORMAT for the screen, FORMAT:FILE for a file; repeatable. */
export function reporterOption(formats: readonly OutputFormat[]): OptionSpec<readonly TargetSpec[]> {
  return {
    flags: '--reporter <format[:file]>',
    description: 'write another format, to a file if named, else in place of --format; repeatable',
    fallback: [],
    shown: null,
    choices: formats,
    isRepeatable: true,
    parse(text) {
      const [name = '', file] = text.split(/:(.*)/s);
      const format = formats.find((known) => known === name);
      if (format === undefined) throw new NewsanError('usage', `must be one of ${formats.join(', ')}, or FORMAT:FILE`);
      if (file === '') throw new NewsanError('usage', `specify a file after ${name}:`);
      return [{ format, file: file ?? null, room: null }];
    },
  };
}
