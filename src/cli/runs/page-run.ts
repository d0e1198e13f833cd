import { streamOutput } from '../../io/write/write.ts';
import type { View } from '../../model/display/view.ts';
import { makeTableReporter } from '../../reporters/table.ts';
import type { World } from '../command.ts';
import { screenWidth, useColor } from '../terminal/color.ts';

/** Prints a page about newsan itself, for people or as JSON. */
export async function printPage(
  { io, version }: World,
  view: View,
  { json }: { readonly json: boolean },
): Promise<number> {
  const output = streamOutput(io.stdout);
  const reporter = makeTableReporter({
    schema: '',
    version,
    fields: [],
    isBatch: false,
    width: screenWidth(io.env, io.stdout),
    color: useColor('auto', io.env, io.stdout),
  });
  await output.write(json ? `${JSON.stringify(view.data, null, 2)}\n` : reporter.article(view, 0));
  await output.finish();
  return 0;
}
