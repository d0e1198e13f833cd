import type { Command, CommandEntry } from './command.ts';
import type { OptionSpec } from './options/options.ts';

/** Shells that a script can be written for. */
export type Shell = 'bash' | 'zsh' | 'fish';

/** A command with its name and its options. */
export type LoadedCommand = CommandEntry & Command;

/** The script that teaches a shell the commands, their options, and the words that options take. */
export function completionScript(shell: Shell, commands: readonly LoadedCommand[]): string {
  switch (shell) {
    case 'bash':
      return bashScript(commands);
    case 'zsh':
      return `#compdef newsan\nautoload -U +X bashcompinit && bashcompinit\n${bashScript(commands)}`;
    case 'fish':
      return fishScript(commands);
  }
}

/** `-o` and `--output` of `-o, --output <file>`. */
function namesOf({ flags }: OptionSpec<unknown>): readonly string[] {
  return flags.split(/[ ,|]+/).filter((part) => part.startsWith('-'));
}

function bashScript(commands: readonly LoadedCommand[]): string {
  const names = [...commands.map(({ name }) => name), 'help'].join(' ');
  const optionCases = commands.map((command) => {
    const options = Object.values(command.options).flatMap(namesOf);
    const words = [...options, '--help', ...(command.argument?.choices ?? [])];
    return `    ${command.name}) words="${words.join(' ')}" ;;`;
  });
  const valueCases = commands.flatMap((command) =>
    Object.values(command.options)
      .filter(({ choices }) => choices !== null)
      .map((spec) => {
        const patterns = namesOf(spec).map((name) => `${command.name}:${name}`);
        return `    ${patterns.join('|')}) words="${spec.choices?.join(' ')}" ;;`;
      }),
  );
  return `_newsan() {
  local current="\${COMP_WORDS[COMP_CWORD]}" previous="\${COMP_WORDS[COMP_CWORD-1]}" command="\${COMP_WORDS[1]}" words=""
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W "${names} --help --version" -- "$current"))
    return
  fi
  case "$command:$previous" in
${valueCases.join('\n')}
  esac
  [ -n "$words" ] || case "$command" in
${optionCases.join('\n')}
    help) words="${names}" ;;
  esac
  COMPREPLY=($(compgen -W "$words" -- "$current"))
}
complete -o default -o bashdefault -F _newsan newsan
`;
}

function fishScript(commands: readonly LoadedCommand[]): string {
  const lines = commands.flatMap((command) => [
    `complete -c newsan -n __fish_use_subcommand -a ${command.name} -d ${quoted(command.summary)}`,
    ...Object.values(command.options).map((spec) => fishOption(command, spec)),
    ...(command.argument?.choices
      ? [
          `complete -c newsan -n '__fish_seen_subcommand_from ${command.name}' -f -a ${quoted(command.argument.choices.join(' '))}`,
        ]
      : []),
  ]);
  return `${lines.join('\n')}\n`;
}

function fishOption(command: LoadedCommand, spec: OptionSpec<unknown>): string {
  const names = namesOf(spec).map((name) => (name.startsWith('--') ? `-l ${name.slice(2)}` : `-s ${name.slice(1)}`));
  const words = spec.choices ? ` -x -a ${quoted(spec.choices.join(' '))}` : spec.parse ? ' -r' : '';
  const condition = `'__fish_seen_subcommand_from ${command.name}'`;
  return `complete -c newsan -n ${condition} ${names.join(' ')} -d ${quoted(spec.description)}${words}`;
}

function quoted(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}
