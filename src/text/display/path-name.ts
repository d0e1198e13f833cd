/** Names of files on pages. */
export interface PathNames {
  /** What a file goes by. */
  of(path: string): string;
  /** A message in which files may be named. */
  inText(text: string): string;
}

/**
 * Makes the functions that name a file on a page that may be passed on: paths within the working directory as they are, others
 * from the folder that was named on the command line, so that no path of a machine is shown. `named` are the arguments, relative
 * to the working directory, `/` between the parts.
 */
export function makePathNames(named: readonly string[]): PathNames {
  const bases = named
    .map((each) => each.replace(/\/?[^/]*[*?[{(!].*$/, '').replace(/\/+$/, ''))
    .filter(isOutside)
    .sort((a, b) => b.length - a.length);
  return {
    of(path) {
      if (!isOutside(path)) return path;
      const base = bases.find((each) => path === each || path.startsWith(`${each}/`) || path.startsWith(`${each}#`));
      return path.slice((base ?? path).lastIndexOf('/') + 1);
    },
    inText: (text) => bases.reduce((rest, base) => rest.replaceAll(base, base.slice(base.lastIndexOf('/') + 1)), text),
  };
}

/** Whether a path leads out of the working directory. */
function isOutside(path: string): boolean {
  return /^(?:\/|[A-Za-z]:[\\/]|\.\.(?:\/|$))/.test(path);
}
