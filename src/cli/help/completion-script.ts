import type { Command, CommandEntry } from '../command.ts';
import type { OptionSpec } from '../options/options.ts';

/** Supported shells. */
export type Shell = 'bash' | 'zsh' | 'fish';

/** A command with its name and its options. */
export type LoadedCommand = CommandEntry & Command;

/** The completion script of a shell, with commands, options, their values and files. `rules` are rule ids. */
export function completionScript(shell: Shell, commands: readonly LoadedCommand[], rules: readonly string[]): string {
  switch (shell) {
    case 'bash':
      return bashScript(commands, rules);
    case 'zsh':
      return zshScript(commands, rules);
    case 'fish':
      return fishScript(commands, rules);
  }
}

/** What a shell completes for the argument of an option or command. */
type Offer =
  | { readonly kind: 'words' | 'list'; readonly words: readonly string[] }
  | { readonly kind: 'files' | 'folders' | 'text' };

function offerOf({ flags, choices, isList = false }: OptionSpec<unknown>, rules: readonly string[]): Offer | null {
  const [, placeholder] = / [<[](.+)[>\]]$/.exec(flags) ?? [];
  if (placeholder === undefined) return null;
  if (choices !== null) return { kind: isList ? 'list' : 'words', words: choices };
  switch (placeholder) {
    case 'rules':
      return { kind: 'list', words: rules };
    case 'rule=severity':
      return { kind: 'list', words: rules.map((rule) => `${rule}=`) };
    case 'file':
      return { kind: 'files' };
    case 'folder':
    case 'archive':
      return { kind: 'folders' };
    default:
      return { kind: 'text' };
  }
}

/** Completion of a command's arguments. */
function argumentOffer({ argument }: LoadedCommand, rules: readonly string[]): Offer | null {
  if (argument === null) return null;
  if (argument.choices?.length) return { kind: 'words', words: argument.choices };
  if (argument.syntax === '<rule>') return { kind: 'words', words: rules };
  return { kind: argument.syntax.includes('folder') ? 'folders' : 'files' };
}

/** `-o` and `--output` of `-o, --output <file>`, with `--no-…` where it is an option, too. */
function namesOf({ flags, negatable = false, negated }: OptionSpec<unknown>): readonly string[] {
  const names = flags.split(/[ ,|]+/).filter((part) => part.startsWith('-'));
  const long = names.find((name) => name.startsWith('--'));
  return (negatable || negated !== undefined) && long ? [...names, long.replace('--', '--no-')] : names;
}

function bashScript(commands: readonly LoadedCommand[], rules: readonly string[]): string {
  const names = [...commands.map(({ name }) => name), 'help'].join(' ');
  const optionCases = commands.map((command) => {
    const options = Object.values(command.options).flatMap(namesOf);
    const offer = argumentOffer(command, rules);
    const words = [...options, '--help', ...(offer && 'words' in offer ? offer.words : [])];
    const first = command.argument?.first;
    if (first)
      return `    ${command.name})
      case "$COMP_CWORD:$current" in
        *:-*) words="${words.join(' ')}" ;;
        2:*) words="${first.join(' ')}" ;;
        *) compopt -o filenames 2>/dev/null; COMPREPLY=($(compgen -f -- "$current")); return ;;
      esac ;;`;
    return `    ${command.name}) words="${words.join(' ')}" ;;`;
  });
  const valueCases = commands.flatMap((command) =>
    Object.values(command.options).flatMap((spec) => {
      const offer = offerOf(spec, rules);
      if (offer === null) return [];
      const patterns = namesOf(spec).map((name) => `${command.name}:${name}`);
      return [`    ${patterns.join('|')}) ${bashOffer(offer)} ;;`];
    }),
  );
  return `_newsan() {
  local current="\${COMP_WORDS[COMP_CWORD]}" previous="\${COMP_WORDS[COMP_CWORD-1]}" command="\${COMP_WORDS[1]}"
  local words="" kind="" done=""
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W "${names} --help --version" -- "$current"))
    return
  fi
  # --option=value comes as three words.
  if [ "$current" = "=" ]; then current=""; elif [ "$previous" = "=" ]; then previous="\${COMP_WORDS[COMP_CWORD-2]}"; fi
  case "$command:$previous" in
${valueCases.join('\n')}
  esac
  case "$kind" in
    files) compopt -o filenames 2>/dev/null; COMPREPLY=($(compgen -f -- "$current")); return ;;
    folders) compopt -o filenames 2>/dev/null; COMPREPLY=($(compgen -d -- "$current")); return ;;
    text) COMPREPLY=(); return ;;
    list)
      case "$current" in *,*) done="\${current%,*}," ;; esac
      compopt -o nospace 2>/dev/null
      COMPREPLY=($(compgen -P "$done" -W "$words" -- "\${current##*,}"))
      return ;;
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

function bashOffer(offer: Offer): string {
  switch (offer.kind) {
    case 'words':
      return `words="${offer.words.join(' ')}"`;
    case 'list':
      return `kind=list words="${offer.words.join(' ')}"`;
    default:
      return `kind=${offer.kind}`;
  }
}

function zshScript(commands: readonly LoadedCommand[], rules: readonly string[]): string {
  const described = commands.map(({ name, summary }) => quoted(`${name}:${summary}`, 'zsh'));
  const cases = commands.map((command) => {
    const options = Object.values(command.options).flatMap((spec) => zshOption(spec, rules));
    const offer = argumentOffer(command, rules);
    const first = command.argument?.first;
    const begin = first ? [quoted(`1:action:(${first.join(' ')})`, 'zsh')] : [];
    const argument =
      offer === null ? [] : [...begin, quoted(`*:${command.argument?.syntax ?? ''}:${zshAction(offer)}`, 'zsh')];
    return `    ${command.name})\n      _arguments -s \\\n        ${[...options, "'--help[print this help]'", ...argument].join(' \\\n        ')} ;;`;
  });
  return `#compdef newsan
_newsan() {
  local -a commands
  commands=(
    ${described.join('\n    ')}
    'help:print help for a command'
  )
  if (( CURRENT == 2 )); then
    _describe command commands
    _arguments '--help[print this help]' '--version[print the version]'
    return
  fi
  local command=$words[2]
  shift words
  (( CURRENT-- ))
  case $command in
${cases.join('\n')}
    help) _describe command commands ;;
  esac
}
if [ "$funcstack[1]" = "_newsan" ]; then _newsan "$@"; else compdef _newsan newsan; fi
`;
}

function zshOption(spec: OptionSpec<unknown>, rules: readonly string[]): readonly string[] {
  const offer = offerOf(spec, rules);
  const isOptional = / \[[^\]]+\]$/.test(spec.flags);
  const text = spec.description.replace(/[[\]:]/g, (mark) => `\\${mark}`);
  return namesOf(spec).map((name) => {
    const takes = offer !== null && !name.startsWith('--no-');
    const joint = takes && name.startsWith('--') ? '=' : '';
    const argument = takes ? `${isOptional ? '::' : ':'}${name.replace(/^-+/, '')}:${zshAction(offer)}` : '';
    return quoted(`*${name}${isOptional && joint ? '=-' : joint}[${text}]${argument}`, 'zsh');
  });
}

function zshAction(offer: Offer): string {
  switch (offer.kind) {
    case 'words':
      return `(${offer.words.join(' ')})`;
    case 'list':
      return `_values -s , value ${offer.words.map((word) => word.replace(/=$/, '\\=')).join(' ')}`;
    case 'files':
      return '_files';
    case 'folders':
      return '_files -/';
    case 'text':
      return ' ';
  }
}

function fishScript(commands: readonly LoadedCommand[], rules: readonly string[]): string {
  const list = `function __newsan_list
  set -l done (string match -r '.*,' -- (commandline -ct))
  for word in $argv
    echo "$done$word"
  end
end`;
  const lines = commands.flatMap((command) => {
    const offer = argumentOffer(command, rules);
    const seen = `'__fish_seen_subcommand_from ${command.name}'`;
    return [
      `complete -c newsan -n __fish_use_subcommand -f -a ${command.name} -d ${quoted(command.summary, 'fish')}`,
      ...Object.values(command.options).flatMap((spec) => fishOption(seen, spec, rules)),
      ...firstWords(command),
      ...(offer && 'words' in offer
        ? [`complete -c newsan -n ${seen} -f -a ${quoted(offer.words.join(' '), 'fish')}`]
        : []),
    ];
  });
  return `${list}\n${lines.join('\n')}\n`;
}

/** The words of a first argument, until one of them is there. */
function firstWords({ name, argument }: LoadedCommand): readonly string[] {
  const words = argument?.first?.join(' ');
  if (words === undefined) return [];
  const seen = `__fish_seen_subcommand_from ${name}; and not __fish_seen_subcommand_from ${words}`;
  return [`complete -c newsan -n ${quoted(seen, 'fish')} -f -a ${quoted(words, 'fish')}`];
}

function fishOption(seen: string, spec: OptionSpec<unknown>, rules: readonly string[]): readonly string[] {
  const offer = offerOf(spec, rules);
  const line = (names: readonly string[], takes: string) =>
    `complete -c newsan -n ${seen} ${names.map((name) => (name.startsWith('--') ? `-l ${name.slice(2)}` : `-s ${name.slice(1)}`)).join(' ')} -d ${quoted(spec.description, 'fish')}${takes}`;
  const off = namesOf(spec).filter((name) => name.startsWith('--no-'));
  const names = namesOf(spec).filter((name) => !off.includes(name));
  return [line(names, offer === null ? '' : fishOffer(offer)), ...(off.length > 0 ? [line(off, '')] : [])];
}

function fishOffer(offer: Offer): string {
  switch (offer.kind) {
    case 'words':
      return ` -x -a ${quoted(offer.words.join(' '), 'fish')}`;
    case 'list':
      return ` -x -a ${quoted(`(__newsan_list ${offer.words.join(' ')})`, 'fish')}`;
    case 'files':
      return ' -r -F';
    case 'folders':
      return " -x -a '(__fish_complete_directories)'";
    case 'text':
      return ' -x';
  }
}

/** Text as one word of a shell. */
function quoted(text: string, shell: 'zsh' | 'fish'): string {
  return shell === 'zsh'
    ? `'${text.replaceAll("'", "'\\''")}'`
    : `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}
