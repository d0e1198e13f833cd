// usage: npm run new -- rule|format|command|reporter|layer [ROOM/]NAME
// Writes the file of a new rule, input format, command, output format or layer, its test, and its line in the registry.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

const kinds = {
  rule: newRule,
  format: newFormat,
  command: newCommand,
  reporter: newReporter,
  layer: newLayer,
};

/** Folders whose things stand in rooms: a new one names its room. */
const roomy = { rule: 'src/rules', command: 'src/cli/commands' };

const [kind = '', path = ''] = process.argv.slice(2);
const name = path.slice(path.lastIndexOf('/') + 1);
const room = path.slice(0, path.length - name.length);
try {
  const write = Object.hasOwn(kinds, kind) ? kinds[kind] : null;
  if (write === null) throw new Error(`${kind || 'no kind given'}: must be one of ${Object.keys(kinds).join(', ')}`);
  if (!/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(name)) throw new Error(`${name || 'no name given'}: expected kebab-case`);
  checkRoom();
  for (const file of write(name, camelCase(name))) process.stdout.write(`${file}\n`);
} catch (error) {
  process.stderr.write(`new: ${error.message}\n`);
  process.exitCode = 2;
}

function checkRoom() {
  const folder = roomy[kind] ?? null;
  if (folder === null) {
    if (room !== '') throw new Error(`${path}: a ${kind} has no room`);
    return;
  }
  const rooms = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  if (!rooms.some((entry) => `${entry.name}/` === room))
    throw new Error(
      `${path}: expected ROOM/NAME, ROOM one of ${rooms
        .map((entry) => entry.name)
        .sort()
        .join(', ')}`,
    );
}

function newRule(id, camel) {
  return [
    create(
      `src/rules/${room}${id}.ts`,
      `import { defineRule } from '../rule.ts';

/** TODO: what the rule reports, in one sentence. */
export const ${camel} = defineRule({
  id: '${id}',
  description: 'The placeholder XXX stands in the story.',
  reason: 'Readers should not see what the desk left for itself.',
  severity: 'warning',
  presets: ['draft'],
  precision: null,
  fixable: null,
  bad: 'The council voted XXX on the bridge.',
  good: 'The council voted 7 to 2 on the bridge.',
  options: {},
  messages: { found: 'placeholder: {words}' },
  needs: [],
  *check({ article }) {
    for (const match of article.text.matchAll(/\\bXXX\\b/g)) {
      const span = { start: match.index, end: match.index + match[0].length };
      yield { messageId: 'found', data: { words: match[0] }, span };
    }
  },
});
`,
    ),
    create(
      `tests/rules/${room}${id}.test.ts`,
      `import { expect, test } from 'vitest';
import { said } from '../../support/check.ts';

test.each([
  ['The council voted XXX on the bridge.', ['"XXX": placeholder: XXX']],
  ['The council voted 7 to 2 on the bridge.', []],
])('%s', (text, expected) => {
  expect(said('${id}', text)).toEqual(expected);
});
`,
    ),
    register('src/rules/index.ts', (source) => {
      const imported = insertSorted(
        source,
        /^import \{ \w+ \} from '\.\/[\w/-]+\.ts';$/gm,
        `import { ${camel} } from './${room}${id}.ts';`,
        (line) => line.slice(line.indexOf("'")),
      );
      return insertSorted(imported, /^ {2}\w+,$/gm, `  ${camel},`, (line) => kebabCase(line.trim().slice(0, -1)));
    }),
  ];
}

function newFormat(id, camel) {
  return [
    create(
      `src/formats/${id}.ts`,
      `import type { ParseArticles } from './format.ts';
import { parseText } from './text.ts';

/** TODO: what this format is, and where it is described. Read as plain text until it has a reader of its own. */
export const parse: ParseArticles = (id, source) => [{ ...parseText(id, source), format: '${id}' }];
`,
    ),
    create(
      `tests/formats/${id}.test.ts`,
      `import { expect, test } from 'vitest';
import { readOne } from '../support/read-one.ts';

test('${camel}: an article is read by its extension', async () => {
  const article = await readOne('story.${id}', 'Bridge opens\\n\\nThe bridge opened on Monday.\\n');
  expect(article.format).toBe('${id}');
  expect(article.text).toContain('The bridge opened on Monday.');
});
`,
    ),
    register('src/model/article.ts', (source) =>
      replaceOnce(source, /(export const formatNames = \[[^\]]*?)\n\] as const/, `$1\n  '${id}',\n] as const`),
    ),
    register('src/formats/index.ts', (source) =>
      replaceOnce(
        source,
        / {2}text,\n\];/,
        `  {\n    name: '${id}',\n    extensions: ['.${id}'],\n    sniff: () => false,\n    load: () => import('./${id}.ts'),\n  },\n  text,\n];`,
      ),
    ),
  ];
}

function newCommand(id, camel) {
  return [
    create(
      `src/cli/commands/${room}${id}.ts`,
      `import { defineCommand } from '../../command.ts';

/** TODO: what the command answers. */
export const ${camel}Command = defineCommand({
  examples: [{ line: 'newsan ${id}', purpose: 'says that it is there' }],
  argument: null,
  readsArticles: false,
  options: {},
  async run({ io }) {
    io.stdout.write('${id}\\n');
    return 0;
  },
});
`,
    ),
    create(
      `tests/cli/commands/${room}${id}.test.ts`,
      `import { expect, test } from 'vitest';
import { runCli } from '../../../support/run-cli.ts';

test('newsan ${id} runs', async () => {
  expect(await runCli(['${id}'])).toMatchObject({ code: 0, stdout: '${id}\\n', stderr: '' });
});
`,
    ),
    register('src/cli/commands/index.ts', (source) =>
      replaceOnce(
        source,
        /\n\];\n*$/,
        `\n  {\n    name: '${id}',\n    summary: 'TODO: what it answers, in less than a line',\n    group: 'Set up',\n    load: async () => (await import('./${room}${id}.ts')).${camel}Command,\n  },\n];\n`,
      ),
    ),
  ];
}

function newReporter(id, camel) {
  const pascal = camel.charAt(0).toUpperCase() + camel.slice(1);
  return [
    create(
      `src/reporters/${id}.ts`,
      `import { escapeUnseen } from '../text/display/escape-unseen.ts';
import type { Reporter } from './reporter.ts';

/** TODO: what this format is, and where it is described. One line of JSON for each article until it has a writer of its own. */
export function make${pascal}Reporter(): Reporter {
  return {
    begin: () => '',
    article: ({ data }) => \`\${escapeUnseen(JSON.stringify(data))}\\n\`,
    end: () => '',
  };
}
`,
    ),
    create(
      `tests/reporters/${id}.test.ts`,
      `import { expect, test } from 'vitest';
import { make${pascal}Reporter } from '../../src/reporters/${id}.ts';

test('an article is a line', () => {
  const view = { id: 'a.txt', data: { id: 'a.txt' }, rows: [], sections: [] };
  expect(make${pascal}Reporter().article(view, 0)).toBe('{"id":"a.txt"}\\n');
});
`,
    ),
    register('src/reporters/log-guard.ts', (source) =>
      replaceOnce(
        source,
        /\n {2}table: 'text',/,
        `\n  table: 'text',\n  ${id.includes('-') ? `'${id}'` : id}: 'json',`,
      ),
    ),
    register('src/reporters/index.ts', (source) => {
      const listed = replaceOnce(
        source,
        /(export const outputFormats = \[[^\]]*?)(,?)(\s*)\] as const/,
        `$1, '${id}'$3] as const`,
      );
      return replaceOnce(
        listed,
        /\n\};\n*$/,
        `\n  ${id.includes('-') ? `'${id}'` : id}: async () => (await import('./${id}.ts')).make${pascal}Reporter,\n};\n`,
      );
    }),
  ];
}

function newLayer(id, camel) {
  const pascal = camel.charAt(0).toUpperCase() + camel.slice(1);
  return [
    create(
      `src/model/${id}.ts`,
      `import type { Span } from './span.ts';

/** TODO: what the layer holds of an article, in order of the text. */
export interface ${pascal}Item {
  readonly span: Span;
}
`,
    ),
    create(
      `src/annotators/${id}/${id}.ts`,
      `import type { ${pascal}Item } from '../../model/${id}.ts';
import { defineAnnotator } from '../annotator.ts';

/** TODO: what the layer holds. One item a sentence until it finds something of its own. */
export const ${camel}Annotator = defineAnnotator({
  name: '${camel}',
  needs: ['document'],
  data: [],
  annotate({ document }): readonly ${pascal}Item[] {
    return document.sentences.map(({ start, end }) => ({ span: { start, end } }));
  },
});
`,
    ),
    create(
      `tests/annotators/${id}/${id}.test.ts`,
      `import { expect, test } from 'vitest';
import { analyseText } from '../../support/analyse-text.ts';

test('one item a sentence', () => {
  const { ${camel} } = analyseText('Bridge opens\\n\\nThe bridge opened. Two boats waited.\\n', '${camel}');
  expect(${camel}).toHaveLength(3);
});
`,
    ),
    register('src/model/layers.ts', (source) => {
      const imported = insertSorted(
        source,
        /^import type \{.*\} from '\.\/[\w-]+\.ts';$/gm,
        `import type { ${pascal}Item } from './${id}.ts';`,
        (line) => line.slice(line.indexOf("'")),
      );
      return replaceOnce(
        imported,
        /\n\}\n\n\/\*\* Name of a layer/,
        `\n  readonly ${camel}: readonly ${pascal}Item[];\n}\n\n/** Name of a layer`,
      );
    }),
    register('src/rules/plugin-rule.ts', (source) =>
      replaceOnce(source, /(const layerNames = \{[^}]*?)\n\}/, `$1\n  ${camel}: true,\n}`),
    ),
    register('src/annotators/index.ts', (source) => {
      const imported = insertSorted(
        source,
        /^import \{ \w+Annotator \} from '[^']+';$/gm,
        `import { ${camel}Annotator } from './${id}/${id}.ts';`,
        (line) => line.slice(line.indexOf("'")),
      );
      return replaceOnce(imported, /\n\] as unknown/, `\n  ${camel}Annotator,\n] as unknown`);
    }),
  ];
}

function create(path, text) {
  if (existsSync(path)) throw new Error(`${path}: exists already`);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  return path;
}

function register(path, change) {
  writeFileSync(path, change(readFileSync(path, 'utf8')));
  return path;
}

function replaceOnce(source, pattern, replacement) {
  if (!pattern.test(source)) throw new Error(`the registry has changed its shape: ${pattern} is not in it`);
  return source.replace(pattern, replacement);
}

/** Inserts a line among those of its shape, before the first that comes after it by its key. */
function insertSorted(source, shape, line, keyOf) {
  const lines = [...source.matchAll(shape)];
  const last = lines.at(-1);
  if (last === undefined) throw new Error(`the registry has changed its shape: ${shape} is not in it`);
  const next = lines.find((each) => keyOf(each[0]) > keyOf(line));
  if (next) return `${source.slice(0, next.index)}${line}\n${source.slice(next.index)}`;
  const end = last.index + last[0].length;
  return `${source.slice(0, end)}\n${line}${source.slice(end)}`;
}

function camelCase(words) {
  return words.replace(/-([a-z0-9])/g, (_, letter) => letter.toUpperCase());
}

function kebabCase(word) {
  return word.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
