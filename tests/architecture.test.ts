import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const page = readFileSync('.github/ARCHITECTURE.md', 'utf8');
const folders = readdirSync('src', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .sort();

/** Folder → what it may import, as the page says. */
const stated = new Map(
  [...page.matchAll(/^\| `(\w+)` \| [^|]+ \| ([^|]+) \|$/gm)].map(([, folder = '', imports = '']) => [folder, imports]),
);

interface LintConfig {
  readonly overrides: readonly {
    readonly includes: readonly string[];
    readonly linter?: {
      readonly rules?: {
        readonly style?: {
          readonly noRestrictedImports?: {
            readonly options: { readonly patterns: readonly { readonly group: readonly string[] }[] };
          };
        };
      };
    };
  }[];
}

/** What the linter refuses or allows in a folder: its patterns. */
function patternsOf(folder: string): readonly string[] {
  const { overrides } = JSON.parse(readFileSync('.biome.json', 'utf8')) as LintConfig;
  return overrides
    .filter(({ includes }) => includes.some((glob) => glob.startsWith(`src/${folder}/`)))
    .flatMap(({ linter }) => linter?.rules?.style?.noRestrictedImports?.options.patterns ?? [])
    .flatMap(({ group }) => group);
}

describe('ARCHITECTURE.md', () => {
  test('lists the folders of src, and no others', () => {
    expect([...stated.keys()].sort()).toEqual(folders);
  });

  test.each(folders.filter((folder) => folder !== 'data'))('says of %s what the linter says', (folder) => {
    const imports = stated.get(folder) ?? '';
    const patterns = patternsOf(folder);
    expect(patterns.length).toBeGreaterThan(0);
    for (const other of folders) {
      if (other === folder || other === 'data') continue;
      const isRefused = patterns.includes(`**/${other}/**`);
      if (imports.includes(`\`${other}\``) && !imports.includes('but'))
        expect({ folder, other, isRefused }).toMatchObject({ isRefused: false });
    }
  });

  test('names scripts and files that are there', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
    const pages = [page, readFileSync('.github/CONTRIBUTING.md', 'utf8')].join('\n');
    for (const [, script = ''] of pages.matchAll(/npm run ([a-z:]+)/g)) expect(scripts).toHaveProperty([script]);
    for (const [, path = ''] of pages.matchAll(/`((?:src|tests)\/[\w./-]+\.(?:ts|md))`/g)) {
      if (!/NAME|\ba\/b\b/.test(path)) expect(() => readFileSync(path)).not.toThrow();
    }
  });
});
