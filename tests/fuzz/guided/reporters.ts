import { Parser } from 'htmlparser2';
import { findingFormats, graphFormats, outputFormats } from '../../../src/reporters/index.ts';
import { reportOf } from '../../support/any-view.ts';

const formats = [...new Set([...outputFormats, ...findingFormats, ...graphFormats, 'claimreview' as const])];
/** What a terminal obeys or shows in a misleading way. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: none may come through
const obeyed = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;
const commands = /##(?:vso|teamcity)?\[/i;

/** Writes a text in a format that the first byte selects, the text being UTF-16 code units. Throws where the output is no document of its format. */
export async function fuzz(data: Uint8Array): Promise<void> {
  const format = formats[(data[0] ?? 0) % formats.length] ?? 'json';
  const text = Buffer.from(data.subarray(1)).toString((data[0] ?? 0) > 127 ? 'utf16le' : 'utf8');
  const output = await reportOf(format, `a${text}`);
  if (format !== 'html' && commands.test(output)) throw new Error(`a command of a build server in ${format}`);
  if (format !== 'html' && obeyed.test(output)) throw new Error(`a control character in ${format}`);
  if (['json', 'sarif', 'gitlab', 'claimreview'].includes(format)) JSON.parse(output);
  if (format === 'ndjson' || format === 'rdjsonl')
    for (const line of output.split('\n')) if (line !== '') JSON.parse(line);
  if (['junit', 'checkstyle', 'graphml'].includes(format)) holdNested(output);
}

/** Throws where elements are not closed in the order in which they were opened. */
function holdNested(xml: string): void {
  const open: string[] = [];
  new Parser(
    {
      onopentag: (name) => void open.push(name),
      onclosetag: (name, isImplied) => {
        if (open.pop() !== name || (isImplied && !xml.includes('/>'))) throw new Error(`${name} is not closed`);
      },
    },
    { xmlMode: true },
  ).end(xml);
}
