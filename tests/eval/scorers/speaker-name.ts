/** A speaker as a system gives it. */
interface NamedSpeaker {
  readonly name: string | null;
  readonly aliases: readonly string[];
  readonly evidence: readonly string[];
}

const suffix = /,?\s+(?:jr|sr|ii|iii|iv)\.?$/;

/**
 * Whether the speaker is the one that the label names. A label is a last name (`Clinton`), the only name that the article
 * gives (`Rihanna`), or `@` and a noun (`@voter`) for one without a name.
 */
export function isNamed(label: string, { name, aliases, evidence }: NamedSpeaker): boolean {
  const wanted = fold(label.replace(/^@/, ''));
  if (label.startsWith('@'))
    return [name ?? '', ...evidence].some((words) =>
      fold(words)
        .split(/[^a-z]+/)
        .includes(wanted),
    );
  if (name === null) return false;
  return endsWithName(fold(name), wanted) || aliases.some((alias) => fold(alias) === wanted);
}

function endsWithName(name: string, wanted: string): boolean {
  const bare = name.replace(suffix, '');
  return bare === wanted || bare.endsWith(` ${wanted}`) || bare.endsWith(`-${wanted}`);
}

function fold(words: string): string {
  return words.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('’', "'").toLowerCase().replace(/'s$/, '').trim();
}
