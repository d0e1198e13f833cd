import { spawnSync } from 'node:child_process';
import { DomUtils, parseDocument } from 'htmlparser2';
import { describe, expect, test } from 'vitest';
import type { Graph, View } from '../../src/model/display/view.ts';
import { reporters } from '../../src/reporters/index.ts';

const { getElementsByTagName, textContent } = DomUtils;

const graph: Graph = {
  nodes: [
    { id: 'a0', label: 'a.txt', kind: 'article', group: 0, fields: { fullest: true } },
    { id: 'a1', label: 'b "]; evil [label="<x>\\', kind: 'article', group: 0, fields: { fullest: false } },
    { id: 'a2', label: 'c\u001b[2J & <c>.txt', kind: 'article', group: null, fields: { fullest: false } },
    { id: 'p0', label: 'a line\nand another', kind: 'passage', group: null, fields: { words: 20, similarity: 1 } },
    { id: 'p1', label: '', kind: 'passage', group: null, fields: { words: 30, similarity: 0.5 } },
  ],
  edges: ['a0', 'a1', 'a2'].map((to) => ({ from: 'p0', to, label: '1:2', fields: { line: 1 } })),
};

async function report(format: 'dot' | 'graphml', shown: Graph | null): Promise<string> {
  const context = { schema: 'newsan/duplicates@1', version: '1', fields: [], isBatch: true, width: 80, color: false };
  const reporter = (await reporters[format]())(context);
  const run: View = { id: null, data: {}, rows: [], sections: [], ...(shown ? { graph: shown } : {}) };
  return reporter.begin() + reporter.article(run, 0) + reporter.end({ run, errors: [] }, 1);
}

describe('dot', () => {
  test('draws articles as boxes in the frame of their story, and passages as ellipses', async () => {
    expect(await report('dot', graph)).toBe(
      [
        'graph newsan {',
        '  graph [rankdir=LR];',
        '  node [fontname="sans-serif"];',
        '  subgraph cluster_0 {',
        '    "a0" [shape=box, style=bold, label="a.txt"];',
        '    "a1" [shape=box, label="b \\"]; evil [label=\\"<x>\\\\"];',
        '  }',
        '  "a2" [shape=box, label="c␛[2J & <c>.txt"];',
        '  "p0" [shape=ellipse, label="a line and another"];',
        '  "p1" [shape=ellipse, label=""];',
        '  "p0" -- "a0" [label="1:2"];',
        '  "p0" -- "a1" [label="1:2"];',
        '  "p0" -- "a2" [label="1:2"];',
        '}',
        '',
      ].join('\n'),
    );
  });

  const hasGraphviz = spawnSync('dot', ['-V']).status === 0;
  test.skipIf(!hasGraphviz)('is drawn by Graphviz (skipped where it is not installed)', async () => {
    for (const shown of [graph, null]) {
      const { status, stdout, stderr } = spawnSync('dot', ['-Tsvg'], {
        input: await report('dot', shown),
        encoding: 'utf8',
      });
      expect([status, stderr]).toEqual([0, '']);
      expect(stdout.match(/class="node"/g) ?? []).toHaveLength(shown?.nodes.length ?? 0);
      expect(stdout.match(/class="edge"/g) ?? []).toHaveLength(shown?.edges.length ?? 0);
    }
  });
});

describe('graphml', () => {
  test('is a graph whose data are declared, with a type that all of them have', async () => {
    const xml = parseDocument(await report('graphml', graph), { xmlMode: true });
    const all = (name: string) => getElementsByTagName(name, xml).map(({ attribs }) => attribs);
    const types = Object.fromEntries(all('key').map((key) => [key['id'], key['attr.type']]));
    expect(types).toEqual({
      'node-label': 'string',
      'node-kind': 'string',
      'node-story': 'int',
      'node-fullest': 'boolean',
      'node-words': 'int',
      'node-similarity': 'double',
      'edge-label': 'string',
      'edge-line': 'int',
    });
    expect(all('node').map(({ id }) => id)).toEqual(['a0', 'a1', 'a2', 'p0', 'p1']);
    expect(all('edge')).toEqual(['a0', 'a1', 'a2'].map((target) => ({ source: 'p0', target })));
    for (const { key } of all('data')) expect(types).toHaveProperty([key ?? '']);
    const labels = getElementsByTagName('data', xml).filter(({ attribs }) => attribs['key'] === 'node-label');
    expect(labels.slice(1, 4).map((label) => textContent(label))).toEqual([
      'b "]; evil [label="<x>\\',
      'c␛[2J & <c>.txt',
      'a line\nand another',
    ]);
  });

  test('is a graph even where there is nothing in it', async () => {
    expect(await report('graphml', null)).toContain('<graph id="newsan" edgedefault="undirected"/>');
  });
});
