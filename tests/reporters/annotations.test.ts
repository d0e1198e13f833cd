import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { makeBratReporter } from '../../src/reporters/annotations/brat.ts';
import { runCli } from '../support/run-cli.ts';

const text = `Norland signs pact

OSLO — “We 😀 agreed,” said Chancellor Mara Lund on 3 May 2024. Tom Reed, a former judge, told Reuters that
the U.S. would join. Lund left.
`;

function fileOf(content: string): string {
  const path = join(mkdtempSync(join(tmpdir(), 'newsan-')), 'a.txt');
  writeFileSync(path, content);
  return path;
}

describe('conll', () => {
  test('is a word a line with its place and label, marks apart, sentences parted', async () => {
    const { stdout, code } = await runCli(['entities', fileOf(text), '--format', 'conll']);
    expect(code).toBe(0);
    expect(stdout).toContain('-DOCSTART-\t-X-\t-X-\tO\n\nNorland\t0\t7\t');
    expect(stdout).toContain('Mara\t59\t63\tB-person\nLund\t64\t68\tI-person\non\t69\t71\tO\n');
    expect(stdout).toContain('U.S.\t132\t136\tB-place\n');
    expect(stdout).toContain('.\t147\t148\tO\n\nLund\t149\t153\tB-person\n');
    for (const line of stdout.split('\n').filter((each) => /^\S+\t\d/.test(each))) {
      const [word = '', start, end] = line.split('\t');
      expect(text.slice(Number(start), Number(end))).toBe(word);
    }
  });

  test('has a column for sources, cues and contents of quotes', async () => {
    const { stdout } = await runCli(['quotes', fileOf(text), '--format', 'conll']);
    expect(stdout).toContain('# columns = word start end source cue content\n');
    expect(stdout).toContain('said\t43\t47\tO\tB-cue\tO\nChancellor\t48\t58\tB-source\tO\tO\n');
  });
});

describe('brat', () => {
  test('counts characters, writes references and notes, and joins mentions of one', async () => {
    const { stdout, code } = await runCli(['entities', fileOf(text), '--format', 'brat', '--type', 'person']);
    expect(code).toBe(0);
    const characters = [...text];
    for (const line of stdout.split('\n').filter((each) => each.startsWith('T'))) {
      const [, place = '', words] = line.split('\t');
      const [start, end] = place.split(' ').slice(1).map(Number);
      expect(characters.slice(start, end).join('')).toBe(words);
    }
    expect(stdout).toMatch(/^T\d+\tPerson 58 67\tMara Lund$/m);
    expect(stdout).toMatch(/^#\d+\tAnnotatorNotes T\d+\tformer role: a former judge$/m);
    expect(stdout).toMatch(/^\*\tSame T\d+ T\d+$/m);
  });

  test('relates the content of a quote to its cue and source', async () => {
    const { stdout } = await runCli(['quotes', fileOf(text), '--format', 'brat']);
    expect(stdout).toContain('T1\tDirect 27 41\t“We 😀 agreed,”\nT2\tCue 42 46\tsaid\nT3\tSource 47 ');
    expect(stdout).toContain('R1\tCue Arg1:T1 Arg2:T2\nR2\tSource Arg1:T1 Arg2:T3\n');
  });

  test('parts what goes over a line break', () => {
    const span = { start: 0, end: 9, layer: 'entity', type: 'person', reference: null, note: null };
    const annotated = {
      id: 'a',
      text: 'Ann \n Reed',
      sentences: [],
      layers: [],
      spans: [span],
      relations: [],
      groups: [],
    };
    const view = {
      id: 'a',
      data: {},
      rows: [],
      sections: [],
      annotated: { ...annotated, spans: [{ ...span, end: 10 }] },
    };
    expect(makeBratReporter().article(view, 0)).toBe('T1\tPerson 0 3;6 10\tAnn Reed\n');
  });

  test('refuses a second article', async () => {
    const { stderr, code } = await runCli(['entities', fileOf(text), fileOf(text), '--format', 'brat']);
    expect(code).toBe(2);
    expect(stderr).toContain('brat writes one file per article');
  });
});
