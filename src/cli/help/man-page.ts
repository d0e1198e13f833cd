import { PassThrough } from 'node:stream';
import type { Argument, Command as Commander, Option } from 'commander';
import { configNames } from '../../io/config/find-config.ts';
import type { CommandEntry, Example } from '../command.ts';
import { makeProgram } from '../program.ts';

/** A term with what it means. */
type Entry = readonly [term: string, meaning: string];

/** A command as described by its help. */
interface CommandHelp {
  readonly usage: string;
  readonly description: string;
  readonly arguments: readonly Entry[];
  readonly options: readonly Entry[];
  readonly examples: readonly Example[];
}

/** An option with the same description in at least this many commands is listed once. */
const leastForShared = 3;

const exitStatuses: readonly Entry[] = [
  ['0', 'Success; for check: no finding at or above --fail-on.'],
  ['1', 'check reported findings at or above --fail-on, or more than --max-warnings.'],
  ['2', 'Error: wrong usage, invalid configuration, an unreadable input. The other inputs are still processed.'],
];

const environment: readonly Entry[] = [
  ['NO_COLOR', 'If not empty: no colour, unless --color is used.'],
  [
    'FORCE_COLOR',
    'If not empty, 0 or false: use colour even without a terminal, unless overridden by --color or NO_COLOR.',
  ],
  ['TERM', 'dumb: no colour.'],
  ['COLUMNS', 'Output width without a terminal.'],
  ['GITHUB_STEP_SUMMARY', 'File that check --format github appends a Markdown summary to.'],
  [
    'XDG_CACHE_HOME',
    'Parent folder of the cache (default: ~/.cache; ~/Library/Caches on macOS, LOCALAPPDATA on Windows).',
  ],
];

const files: readonly Entry[] = [
  [
    configNames.join(', '),
    'Configuration: the nearest one in this folder or a parent, up to the repository root; in package.json, the key newsan.',
  ],
  ['.newsanignore, .gitignore', 'Files to exclude when folders are searched.'],
];

/** The manual page of newsan in troff's man macros, in ASCII, the same for the same program. */
export async function manPage(entries: readonly CommandEntry[], version: string): Promise<string> {
  const commands = await Promise.all(entries.map((entry) => helpOf(entry, entries, version)));
  const program = programOf(entries, null, version);
  const shared = sharedOptions(commands);
  const isShared = ([term, meaning]: Entry) => shared.some((each) => each[0] === term && each[1] === meaning);
  return [
    `.TH NEWSAN 1 "" "newsan ${asPrinted(version)}" "User Commands"`,
    // No hyphenation or justification, so that command lines can be copied.
    '.nh',
    '.ad l',
    '.SH NAME',
    'newsan \\- analyse news articles: entities, quotes, claims, duplicate passages',
    '.SH SYNOPSIS',
    `\\fBnewsan\\fR ${markUp(program.usage())}`,
    '.br',
    '\\fBnewsan\\fR \\fIcommand\\fR \\fB\\-\\-help\\fR',
    '.SH DESCRIPTION',
    line(program.description()),
    '.PP',
    line(
      'Results go to standard output, messages to standard error, one line each. Inputs are files, folders, quoted globs, or - for standard input.',
    ),
    '.SH COMMANDS',
    ...commands.flatMap((command) => commandSection(command, isShared)),
    '.SH COMMON OPTIONS',
    line('Each command above lists which of these it takes.'),
    ...list(shared),
    '.PP',
    line('Without a command:'),
    ...list(entriesOf(program).options.filter((option) => !isShared(option))),
    '.SH EXIT STATUS',
    ...list(exitStatuses),
    '.SH ENVIRONMENT',
    ...list(environment),
    '.SH FILES',
    ...list(files),
    '.SH EXAMPLES',
    ...list(commands.flatMap(({ examples }) => examples.map((each): Entry => [each.line, each.purpose]))),
    '.SH SEE ALSO',
    line('newsan explain describes each rule of check, newsan schema prints the JSON Schema of an output.'),
    '.PP',
    '.BR jq (1),',
    '.BR git (1)',
    '',
  ].join('\n');
}

function commandSection(command: CommandHelp, isShared: (option: Entry) => boolean): readonly string[] {
  const own = command.options.filter((option) => !isShared(option));
  const common = command.options.filter(isShared).map(([term]) => term.replace(/ [<[].*/, ''));
  return [
    `.SS ${markUp(command.usage).replaceAll(' ', '\\ ')}`,
    line(command.description),
    ...list([...command.arguments, ...own]),
    '.PP',
    `Common options: ${common.map(markUp).join('; ')}.`,
  ];
}

async function helpOf(entry: CommandEntry, entries: readonly CommandEntry[], version: string): Promise<CommandHelp> {
  const command = await entry.load();
  const sub = programOf(entries, { entry, command }, version).commands.find((each) => each.name() === entry.name);
  if (!sub) throw new Error(`the program does not have ${entry.name}`);
  return { ...entriesOf(sub), examples: command.examples };
}

/** The parts of a command's help. */
function entriesOf(command: Commander): Omit<CommandHelp, 'examples'> {
  const help = command.createHelp();
  const argument = (each: Argument): Entry => [`<${help.argumentTerm(each)}>`, help.argumentDescription(each)];
  const option = (each: Option): Entry => [help.optionTerm(each), help.optionDescription(each)];
  return {
    usage: help.commandUsage(command),
    description: help.commandDescription(command),
    arguments: help.visibleArguments(command).map(argument),
    options: help.visibleOptions(command).map(option),
  };
}

/** Nothing is parsed, so nothing is written. */
function programOf(
  entries: readonly CommandEntry[],
  loaded: Parameters<typeof makeProgram>[1],
  version: string,
): Commander {
  return makeProgram(entries, loaded, version, { stdout: new PassThrough(), stderr: new PassThrough() }, () => {});
}

/** Options with the same description in several commands, in order of first appearance. */
function sharedOptions(commands: readonly CommandHelp[]): readonly Entry[] {
  const counted = new Map<string, { readonly option: Entry; readonly count: number }>();
  for (const option of commands.flatMap((command) => command.options)) {
    const key = option.join('\n');
    counted.set(key, { option, count: (counted.get(key)?.count ?? 0) + 1 });
  }
  return [...counted.values()].filter(({ count }) => count >= leastForShared).map(({ option }) => option);
}

function list(entries: readonly Entry[]): readonly string[] {
  return entries.flatMap(([term, meaning]) => ['.TP', protect(markUp(term)), line(meaning)]);
}

/** A usage or a term: literals in bold, placeholders in italics. */
function markUp(text: string): string {
  return text
    .split(/(<[^>]+>|\[[^\]]+\]|, | )/)
    .map((part) => {
      if (part.startsWith('<')) return `\\fI${asPrinted(part.slice(1, -1))}\\fR`;
      if (part.startsWith('[')) return `[\\fI${asPrinted(part.slice(1, -1))}\\fR]`;
      return part.trim() === '' || part === ', ' ? part : `\\fB${asPrinted(part)}\\fR`;
    })
    .join('');
}

/** Text as a line of its own. */
function line(text: string): string {
  return protect(asPrinted(text));
}

/** A point or an apostrophe at the beginning would be a request to troff. */
function protect(text: string): string {
  return /^[.']/.test(text) ? `\\&${text}` : text;
}

/** Text escaped for troff, so that it can be copied from the page; `\(aq` is `'`, `\(ha` `^`. */
function asPrinted(text: string): string {
  const names: Readonly<Record<string, string>> = {
    '\\': '\\(rs',
    '-': '\\-',
    "'": '\\(aq',
    '"': '\\(dq',
    '`': '\\(ga',
    '^': '\\(ha',
    '~': '\\(ti',
    '…': '...',
  };
  return text.replace(/[\\\-'"`^~]|[^\n\x20-\x7e]/gu, (char) => names[char] ?? codePoint(char));
}

/** At least four digits of base 16, as groff and mandoc read them. */
function codePoint(char: string): string {
  return `\\[u${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`;
}
