import { isArticle, type ParseArticles } from '../formats/format.ts';
import { parse as parseHtmlFile } from '../formats/html/html-file.ts';
import { parse as parseMarkdown } from '../formats/markdown/markdown.ts';
import { parse as parseText } from '../formats/text.ts';
import { readVersion } from '../io/version.ts';
import type { FailedInput } from '../model/analysis.ts';
import type { Article } from '../model/article.ts';
import { NewsanError } from '../model/error.ts';
import { answer, documentOf, type Question } from './answer.ts';
import { type DataSource, loadData } from './browser-data.ts';
import { analysisFiles, verifyFiles } from './data-names.ts';
import { type CommandName, commandOf, type Documents, kindOf, type NewsanOptions, unknown } from './options.ts';

export { NewsanError } from '../model/error.ts';
export type { ClaimData } from '../views/articles/claim-data.ts';
export type { EntityData } from '../views/articles/entity-data.ts';
export type { QuoteData } from '../views/articles/quote-data.ts';
export type { FindingData } from '../views/check.ts';
export type { DataSource } from './browser-data.ts';
export type { CommandName, Documents } from './options.ts';

/** What a page asks about: a text or the markup of a page, with a name where it has one. */
export type BrowserInput = string | { readonly text: string; readonly id?: string };

/** Options of a call in the browser: those of `newsan`, and where its data is; files and folders there are none. */
export type BrowserOptions<Command extends CommandName = CommandName> = Omit<
  NewsanOptions<Command>,
  'cwd' | 'encoding' | 'fields' | 'maxFileSize' | 'inputFormat' | 'older' | 'sources'
> & {
  /** The folder of the data files, or what `newsan/data` exports; `../data/` beside the module where not given. */
  readonly data?: DataSource;
  /** Format of the text; else detected by name and content. */
  readonly inputFormat?: BrowserFormat;
} & (Command extends 'compare' ? { readonly older: BrowserInput } : object) &
  (Command extends 'verify' ? { readonly sources: readonly BrowserInput[] } : object);

/** Formats that are read in the browser. */
export type BrowserFormat = 'text' | 'html' | 'markdown';

const parsers: Readonly<Record<BrowserFormat, ParseArticles>> = {
  text: parseText,
  html: parseHtmlFile,
  markdown: parseMarkdown,
};

/**
 * Reads texts and pages and says what `newsan COMMAND --json` says of them; `report` where no command is given. The first call
 * loads the data. Rejects with a `NewsanError` for wrong arguments and for data that cannot be loaded.
 */
export async function newsan<Command extends CommandName = 'report'>(
  input: BrowserInput | readonly BrowserInput[],
  options: BrowserOptions<Command> = {} as BrowserOptions<Command>, // without options, `report` is the command
): Promise<Documents[Command]> {
  const { data = new URL('../data/', import.meta.url), ...asked } = options as BrowserOptions & Calls;
  const command = commandOf(asked) as Command; // `report` is the default of the type, too
  const { inputFormat, older, sources = [] } = asked;
  if (inputFormat !== undefined && !Object.hasOwn(parsers, inputFormat))
    throw unknown('newsan: inputFormat', inputFormat, Object.keys(parsers));
  const errors: FailedInput[] = [];
  const readAll = (inputs: readonly BrowserInput[], name: string) =>
    inputs.flatMap((each, index) =>
      readInput(each, `<${name}${index === 0 ? '' : ` ${index + 1}`}>`, asked, (error) => errors.push(error)),
    );
  const others = readAll(older === undefined ? sources : [older], command === 'verify' ? 'source' : 'older');
  const articles = readAll(Array.isArray(input) ? input : [input as BrowserInput], 'text');
  await loadData(command === 'verify' ? [...analysisFiles, ...verifyFiles] : analysisFiles, data);
  const said = await answer({ command, options: asked as Question['options'], articles, others }); // checked by `commandOf`
  return documentOf(command, readVersion(), said, errors);
}

/** What the options of some commands hold. */
interface Calls {
  readonly older?: BrowserInput;
  readonly sources?: readonly BrowserInput[];
  readonly date?: string;
}

function readInput(
  input: BrowserInput,
  unnamed: string,
  { inputFormat, date }: BrowserOptions & Calls,
  fail: (error: FailedInput) => void,
): readonly Article[] {
  const { text, id = unnamed } = typeof input === 'string' ? { text: input } : (input ?? {});
  if (typeof text !== 'string' || typeof id !== 'string')
    throw new NewsanError('usage', `newsan: the input must be a string or {text}, not ${kindOf(input)}`);
  const records = parsers[inputFormat ?? detect(id, text)](id, text, { fields: {} });
  return records.flatMap((record) => {
    if ('unread' in record) fail({ id: record.id, code: record.code ?? 'format', message: record.unread });
    if (!isArticle(record)) return [];
    return [
      date === undefined || record.date !== null
        ? record
        : { ...record, date: { span: null, text: date, value: date } },
    ];
  });
}

function detect(id: string, text: string): BrowserFormat {
  if (/\.(?:md|markdown)$/i.test(id)) return 'markdown';
  const isPage = /^\s*<(?:!doctype html|html|head|body|article|p|div)[\s>]/i.test(text.slice(0, 4096));
  return isPage || /\.x?html?$/i.test(id) ? 'html' : 'text';
}
