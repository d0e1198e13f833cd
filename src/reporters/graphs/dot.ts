import type { Graph, GraphNode, View } from '../../model/display/view.ts';
import { makeVisible } from '../../text/display/visible.ts';
import type { Reporter } from '../reporter.ts';

/** Longest text in a node, in UTF-16 code units: a picture is to be looked over. */
const longest = 120;

/** A graph in the language of Graphviz: articles are boxes, passages ellipses; the articles of a story are in one frame. */
export function makeDotReporter(): Reporter {
  return {
    begin: () => '',
    article: () => '',
    end: ({ run }) => graphText(run),
  };
}

function graphText(view: View | null): string {
  const { nodes, edges }: Graph = view?.graph ?? { nodes: [], edges: [] };
  const groups = [...new Set(nodes.flatMap(({ group }) => (group === null ? [] : [group])))].sort((a, b) => a - b);
  const lines = [
    '  graph [rankdir=LR];',
    '  node [fontname="sans-serif"];',
    ...groups.flatMap((group) => [
      `  subgraph cluster_${group} {`,
      ...nodes.filter((node) => node.group === group).map((node) => `    ${nodeText(node)}`),
      '  }',
    ]),
    ...nodes.filter(({ group }) => group === null).map((node) => `  ${nodeText(node)}`),
    ...edges.map(({ from, to, label }) => `  ${quoted(from)} -- ${quoted(to)} [label=${quoted(label)}];`),
  ];
  return `graph newsan {\n${lines.join('\n')}\n}\n`;
}

function nodeText({ id, label, kind, fields }: GraphNode): string {
  const shape = kind === 'article' ? 'box' : 'ellipse';
  const style = fields['fullest'] === true ? ', style=bold' : '';
  return `${quoted(id)} [shape=${shape}${style}, label=${quoted(label)}];`;
}

/** A string of that language: nothing in it ends it, or is taken for an escape of a label. */
function quoted(text: string): string {
  const cut = text.length <= longest ? text : `${text.slice(0, longest - 1)}…`;
  return `"${makeVisible(cut.replace(/\s+/g, ' ')).replace(/[\\"]/g, '\\$&')}"`;
}
