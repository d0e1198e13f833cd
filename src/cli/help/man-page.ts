import { PassThrough } from 'node:stream';
import type { Argument, Command as Commander, Option } from 'commander';
import { configNames } from '../../io/config/find-config.ts';
import type { CommandEntry, Example } from '../command.ts';
import { makeProgram } from '../program.ts';

/** A term with what it means. */
type Entry = readonly [term: string, meaning: string];

/** A command as its help tells it. */
interface CommandHelp {
  readonly usage: string;
  readonly description: string;
  readonly arguments: readonly Entry[];
  readonly options: readonly Entry[];
  readonly examples: readonly Example[];
}

/** An option that so many commands have in the same words is told once for all of them. */
const leastForShared = 3;

const exitStatuses: readonly Entry[] = [
  ['0', 'Done; for check: nothing at or above --fail-on.'],
  ['1', 'check found something at or above --fail-on, or more than --max-warnings.'],
  [
    '2',
    'Something could not be done: wrong usage, wrong configuration, an input that could not be read. The other inputs are still reported.',
  ],
];

const environment: readonly Entry[] = [
  ['NO_COLOR', 'Not empty: no colour, unless --color asks for it.'],
  [
    'FORCE_COLOR',
    'Neither empty nor 0 nor false: colour also where there is no terminal, unless --color or NO_COLOR says otherwise.',
  ],
  ['TERM', 'dumb: no colour.'],
  ['COLUMNS', 'Width to write in where there is no terminal.'],
  ['GITHUB_STEP_SUMMARY', 'File that check --format github adds its findings to, as Markdown.'],
  [
    'XDG_CACHE_HOME',
    'Folder that the cache of check lies in, else ~/.cache; ~/Library/Caches on macOS, LOCALAPPDATA on Windows.',
  ],
];

const files: readonly Entry[] = [
  [
    configNames.join(', '),
    'Configuration: the nearest one upward to the root of the repository; of package.json the key newsan.',
  ],
  ['.newsanignore, .gitignore', 'What is passed over where folders are searched.'],
];

/** The manual page of newsan in troff's man macros, in ASCII, the same for the same program. */
export async function manPage(entries: readonly CommandEntry[], version: string): Promise<string> {
  const commands = await Promise.all(entries.map((entry) => helpOf(entry, entries, version)));
  const program = programOf(entries, null, version);
  const shared = sharedOptions(commands);
  const isShared = ([term, meaning]: Entry) => shared.some((each) => each[0] === term && each[1] === meaning);
  return [
    `.TH NEWSAN 1 "" "newsan ${asPrinted(version)}" "User Commands"`,
    // Neither hyphens nor wider spaces come into what is to be typed.
    '.nh',
    '.ad l',
    '.SH NAME',
    'newsan \\- who and what news articles name, who said what, what is claimed, what stands twice',
    '.SH SYNOPSIS',
    `\\fBnewsan\\fR ${markUp(program.usage())}`,
    '.br',
    '\\fBnewsan\\fR \\fIcommand\\fR \\fB\\-\\-help\\fR',
    '.SH DESCRIPTION',
    line(program.description()),
    '.PP',
    line(
      'Results go to standard output, messages to standard error, one line each. Files are named singly, by folder or by quoted glob; - is standard input.',
    ),
    '.SH COMMANDS',
    ...commands.flatMap((command) => commandSection(command, isShared)),
    '.SH COMMON OPTIONS',
    line('The commands above say which of these they take.'),
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
    line('newsan explain tells of each rule of check, newsan schema the shape of what is written as JSON.'),
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

/** What commander's help tells of a command. */
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

/** Nothing is parsed, so that nothing is written. */
function programOf(
  entries: readonly CommandEntry[],
  loaded: Parameters<typeof makeProgram>[1],
  version: string,
): Commander {
  return makeProgram(entries, loaded, version, { stdout: new PassThrough(), stderr: new PassThrough() }, () => {});
}

/** Options that several commands have in the same words, in the order in which they are first met. */
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

/** A usage or a term: what is typed as it stands is bold, what it stands for is italic. */
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

/** Text as troff prints it unchanged, so that what is copied from the page is what was meant; `\(aq` is `'`, `\(ha` `^`. */
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
