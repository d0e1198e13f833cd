import { Command as Commander, CommanderError, InvalidArgumentError, Option } from 'commander';
import { readHomepage } from '../io/version.ts';
import { NewsanError } from '../model/error.ts';
import { makeVisible } from '../text/display/visible.ts';
import { withoutLogCommands } from '../text/log-commands.ts';
import { nearest } from '../text/words/nearest.ts';
import type { Command, CommandEntry, Example } from './command.ts';
import type { OptionSpec } from './options/options.ts';
import type { Io } from './terminal/io.ts';

/** Called with the parsed command line of the loaded command. */
export type Act = (values: Values, args: readonly string[], help: () => void) => void;

/** Values of a command's options, by name. */
type Values = Readonly<Record<string, unknown>> & { readonly filesFrom?: unknown };

const examples: readonly Example[] = [
  { line: 'newsan entities article.txt', purpose: 'who and what is named' },
  { line: 'newsan quotes article.txt', purpose: 'who said what' },
  { line: 'newsan check articles/', purpose: 'findings of the rules' },
];

/**
 * The commander program: parses, prints help and suggests names; runs nothing itself but calls `act` with what was parsed.
 * Only the loaded command has options; the others are there to be listed and suggested.
 */
export function makeProgram(
  commands: readonly CommandEntry[],
  loaded: { readonly entry: CommandEntry; readonly command: Command } | null,
  version: string,
  io: Pick<Io, 'stdout' | 'stderr'>,
  act: Act,
): Commander {
  const program = new Commander('newsan');
  program
    .description('Analyses news articles: entities, quotes, claims, duplicate passages and style findings.')
    .usage('<command> [options] [file...]')
    .version(version, '-v, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .commandsGroup('Help:')
    .helpCommand('help [command]', 'print help for a command')
    .addHelpText('before', exampleText(examples))
    .addHelpText(
      'after',
      () => `\nRun \`newsan <command> --help\` for the options of a command.\n${documentation('#readme')}`,
    );
  for (const entry of commands) {
    const sub = program.command(entry.name).summary(entry.summary).helpGroup(`${entry.group}:`);
    if (entry === loaded?.entry) fillCommand(sub, entry, loaded.command, act);
  }
  for (const each of [program, ...program.commands]) {
    each.configureHelp({ subcommandTerm: (sub) => sub.name(), optionDescription: ({ description }) => description });
    each
      .showSuggestionAfterError(false)
      .exitOverride()
      .configureOutput({
        writeOut: (text) => io.stdout.write(text),
        writeErr: (text) => io.stderr.write(text),
        outputError: (text, write) =>
          write(`newsan: ${oneLineError(withSuggestion(text, each), each === program ? '' : `${each.name()} `)}\n`),
        getOutHelpWidth: () => helpWidth(io.stdout.columns),
        getErrHelpWidth: () => helpWidth(io.stderr.columns),
        getOutHasColors: () => false,
        getErrHasColors: () => false,
      });
  }
  return program;
}

function fillCommand(sub: Commander, entry: CommandEntry, command: Command, act: Act): void {
  sub
    .description(asSentence(entry.summary))
    .helpOption('-h, --help', 'print this help')
    .addHelpText('before', exampleText(command.examples))
    .addHelpText('after', () => `\n${documentation(`/blob/main/.github/docs/${pages[entry.name] ?? 'recipes'}.md`)}`);
  if (command.argument) sub.argument(command.argument.syntax, command.argument.description);
  for (const [name, spec] of Object.entries(command.options)) addOption(sub, name, spec);
  const fallbacks = Object.fromEntries(Object.entries(command.options).map(([name, spec]) => [name, spec.fallback]));
  const given = () =>
    Object.entries(sub.opts()).map(([name, value]) => {
      const negated = command.options[name]?.negated;
      return [name, value === false && negated !== undefined ? negated : value];
    });
  sub.action(() =>
    act({ ...fallbacks, ...Object.fromEntries(given()) }, sub.args, () => sub.outputHelp({ error: true })),
  );
}

function addOption(sub: Commander, name: string, spec: OptionSpec<unknown>): void {
  const { parse } = spec;
  const option = new Option(spec.flags, describe(spec));
  if (spec.group) option.helpGroup(spec.group);
  const { isRepeatable = false } = spec;
  if (parse) {
    option.argParser((value: string, before: unknown) => {
      const parsed = parseValue(parse, value);
      return isRepeatable && Array.isArray(before) && Array.isArray(parsed) ? [...before, ...parsed] : parsed;
    });
  }
  if (spec.bare !== undefined) option.preset(spec.bare);
  if (option.attributeName() !== name) throw new Error(`${sub.name()}: option ${spec.flags} is declared as ${name}`);
  sub.addOption(option);
  if (spec.negatable || spec.negated !== undefined) sub.addOption(new Option(`--no-${option.name()}`).hideHelp());
}

function describe({ description, choices, shown }: OptionSpec<unknown>): string {
  const list = choices === null ? '' : `: ${choices.join(', ')}`;
  return `${description}${list}${shown === null ? '' : ` (default: ${shown})`}`;
}

function parseValue(parse: (text: string) => unknown, value: string): unknown {
  try {
    return parse(value);
  } catch (error) {
    if (error instanceof NewsanError) throw new InvalidArgumentError(error.message);
    throw error;
  }
}

/** Adds the most similar command or option to commander's message; commander's own suggestions miss prefixes. */
function withSuggestion(message: string, command: Commander): string {
  const [, kind, given = ''] = /^error: unknown (command|option) '([\w-]+)'$/.exec(message.trim()) ?? [];
  if (kind === undefined) return message;
  const known =
    kind === 'command'
      ? command.commands.map((each) => each.name())
      : command.options.flatMap(({ long, hidden }) => (long && !hidden ? [long] : []));
  const near = nearest(given, known);
  return near === null ? message : `${message.trim()}; did you mean “${near}”?`;
}

/** commander's message in newsan's style: one line, no `error:`, no control characters. */
function oneLineError(message: string, command: string): string {
  const lines = message.trim().split('\n');
  const text = lines.map((line) => line.trim()).join(' ');
  const said = makeVisible(
    text
      .replace(/^error: /, '')
      .replace(' is invalid. ', ' is invalid: ')
      .replace(/ is invalid: (?=must be )/, ' ')
      .replace(/ Expected (\d+) arguments? but got (\d+)\.$/, ' expected $1, got $2')
      .replace(/^(too many arguments for '[^']*')\./, '$1:')
      // commander's quotation marks; those within what was typed stay.
      .replace(/(?<![^\s])'(.*?)'(?=$|[\s:;,.])/g, '“$1”'),
  );
  const whole = said.endsWith('?') ? said : `${said}; see \`newsan ${command}--help\``;
  return withoutLogCommands(whole, 'text');
}

function exampleText(list: readonly Example[]): string {
  const width = Math.max(...list.map(({ line }) => (line.length > 44 ? 0 : line.length)));
  const lines = list.map(({ line, purpose }) =>
    line.length > 44 ? `  ${line}\n  ${' '.repeat(width)}  ${purpose}` : `  ${line.padEnd(width)}  ${purpose}`,
  );
  return `Examples:\n${lines.join('\n')}\n`;
}

/** Printed without arguments: what newsan is, three examples, and where to find the rest. */
export function shortHelp(): string {
  return `newsan analyses news articles: who is named, who said what, what is claimed, what to fix.

${exampleText(examples)}
Run \`newsan --help\` for all commands, \`newsan example\` for a sample article.
`;
}

/** Documentation page of each command; the others are in the recipes. */
const pages: Readonly<Record<string, string>> = {
  archive: 'many-articles',
  cache: 'check',
  check: 'check',
  compare: 'verify',
  config: 'check',
  corpus: 'corpus',
  explain: 'rules',
  init: 'check',
  lsp: 'editors',
  mcp: 'editors',
  rules: 'rules',
  schema: 'output',
  sources: 'sources',
  verify: 'verify',
};

function documentation(page: string): string {
  return `Documentation: ${readHomepage().replace(/#.*/, '')}${page}`;
}

function helpWidth(columns: number | undefined): number {
  return Math.min(columns ?? 80, 100);
}

function asSentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}${text.endsWith('…') ? '' : '.'}`;
}

export { CommanderError };
