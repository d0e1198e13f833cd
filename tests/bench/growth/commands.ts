/** What is run on each shape: every command that reads articles. `twin` is a copy of the file. `check` remembers nothing, so that it is measured. */
export const commands: Readonly<Record<string, (file: string, twin: string) => readonly string[]>> = {
  structure: (file) => ['structure', file, ...plain],
  duplicates: (file) => ['duplicates', file, ...plain],
  entities: (file) => ['entities', file, ...plain],
  quotes: (file) => ['quotes', file, ...plain],
  claims: (file) => ['claims', file, ...plain],
  check: (file) => ['check', file, ...plain, '--no-cache', '--preset', 'strict'],
  report: (file) => ['report', file, ...plain],
  verify: (file, twin) => ['verify', file, '--source', twin, ...plain],
  compare: (file, twin) => ['compare', twin, file, ...plain],
};

const plain = ['--format', 'json', '--no-config'];
