import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const fixture = 'fixtures/articles/iran-iraq-talks/article.txt';

/** Texts of at most `limit` articles: of a folder's .txt files, of a JSON Lines file, or of the fixture, several times. */
export function readTexts(corpus: string | null, limit: number): readonly string[] {
  if (corpus === null) return Array.from({ length: Math.min(limit, 20) }, () => readFileSync(fixture, 'utf8'));
  if (statSync(corpus).isFile()) {
    const lines = readFileSync(corpus, 'utf8').split('\n', limit);
    return lines.filter((line) => line !== '').map((line) => (JSON.parse(line) as { readonly text: string }).text);
  }
  const names = readdirSync(corpus, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.txt'));
  return names
    .sort()
    .slice(0, limit)
    .map((name) => readFileSync(join(corpus, name), 'utf8'));
}

/** Writes the texts, `times` over, into a new folder; returns its path. */
export function writeFolder(parent: string, name: string, texts: readonly string[], times: number): string {
  const folder = join(parent, name);
  mkdirSync(folder);
  for (let round = 0; round < times; round++) {
    texts.forEach((text, index) => {
      writeFileSync(join(folder, `${round}-${index}.txt`), text);
    });
  }
  return folder;
}
