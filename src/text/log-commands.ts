/** How a text that may be shown in a build's log can say a character otherwise. */
export type LogSyntax = 'text' | 'json' | 'xml' | 'github';

/**
 * What acts anywhere in a line of a build log: commands of Azure Pipelines (`##vso[…]`, `##[…]`), which GitHub's
 * runner obeys too, and of TeamCity (`##teamcity[…]`).
 */
const anywhere = /#(?=#(?:vso|teamcity)?\[)/gi;

/**
 * What acts where a line of the log begins with it: commands of GitHub (`::error …::`), groups of Buildkite (`---`, `+++`,
 * `~~~`, `^^^ +++`), sections of GitLab and folds of Travis. Lines of our own begin so only in tables of Markdown and in diffs.
 */
const atStart =
  /^(\s*)(?:(:)(?=:[^\s:][^\n]*::)|(-)(?=--(?:\s|$))|(\+)(?=\+\+(?:\s|$))|(~)(?=~~(?:\s|$))|(\^)(?=\^\^(?:\s|$))|(s)(?=ection_(?:start|end):\d)|(t)(?=ravis_(?:fold|time):))/gim;

const escapes: Readonly<Record<LogSyntax, (character: string) => string>> = {
  text: shown,
  github: shown,
  json: (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  xml: (character) => `&#${character.charCodeAt(0)};`,
};

function shown(character: string): string {
  return `\\u{${character.charCodeAt(0).toString(16)}}`;
}

/**
 * A text that no build server takes a command from, whatever is in the article that it speaks of: the first character of a
 * command becomes an escape. In JSON and XML that means the same character; in other text it is shown as `\u{23}`. Lines of
 * GitHub's own format keep their beginning.
 */
export function withoutLogCommands(text: string, syntax: LogSyntax): string {
  const other = escapes[syntax];
  const quiet = text.includes('##') ? text.replace(anywhere, other) : text;
  if (syntax === 'json' || syntax === 'github') return quiet;
  return quiet.replace(atStart, (begins, space: string) => {
    const character = begins.slice(space.length);
    return space + other(character);
  });
}
