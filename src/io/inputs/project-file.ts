/** Files of a project that are no articles, though their extension is one of articles: newsan's own, and those of package managers and compilers. */
const projectFile =
  /^(?:newsan[.-].*\.jsonc?|package(?:-lock)?\.json|[jt]sconfig(?:\..*)?\.json|composer\.json|vercel\.json|netlify\.json|renovate\.json|biome\.jsonc?|robots\.txt|requirements(?:[.-].*)?\.txt)$/;

/** Whether a file of this name is skipped where it was not named: in folders and globs. */
export function isProjectFile(name: string): boolean {
  return projectFile.test(name);
}
