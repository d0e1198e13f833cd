import { create } from 'xmlbuilder2';
import type { Graph, GraphFields, View } from '../../model/display/view.ts';
import type { Reporter } from '../reporter.ts';
import { xmlText } from '../xml-text.ts';

/** A graph in GraphML (graphml.graphdrawing.org), which Gephi, yEd, igraph and NetworkX read. */
export function makeGraphmlReporter(): Reporter {
  return {
    begin: () => '',
    article: () => '',
    end: ({ run }) => graphText(run),
  };
}

function graphText(view: View | null): string {
  const { nodes, edges }: Graph = view?.graph ?? { nodes: [], edges: [] };
  const nodeFields = nodes.map(({ label, kind, group, fields }) => {
    return { label, kind, ...(group === null ? {} : { story: group }), ...fields };
  });
  const edgeFields = edges.map(({ label, fields }) => ({ label, ...fields }));
  const root = create({ version: '1.0', encoding: 'UTF-8' }).ele('http://graphml.graphdrawing.org/xmlns', 'graphml');
  for (const [domain, all] of [['node', nodeFields] as const, ['edge', edgeFields] as const]) {
    for (const [name, type] of typesOf(all)) {
      root.ele('key', { id: `${domain}-${name}`, for: domain, 'attr.name': name, 'attr.type': type });
    }
  }
  const graph = root.ele('graph', { id: 'newsan', edgedefault: 'undirected' });
  const put = (parent: typeof graph, domain: string, fields: GraphFields) => {
    for (const [name, value] of Object.entries(fields)) {
      parent.ele('data', { key: `${domain}-${name}` }).txt(xmlText(String(value), '\n\t'));
    }
  };
  nodes.forEach(({ id }, index) => {
    put(graph.ele('node', { id: xmlText(id) }), 'node', nodeFields[index] ?? {});
  });
  edges.forEach(({ from, to }, index) => {
    put(graph.ele('edge', { source: xmlText(from), target: xmlText(to) }), 'edge', edgeFields[index] ?? {});
  });
  return `${root.end({ prettyPrint: true })}\n`;
}

/** The type of each field, in the order in which the fields appear. A number is a double where any value of it has a fraction. */
function typesOf(all: readonly GraphFields[]): ReadonlyMap<string, 'string' | 'boolean' | 'int' | 'double'> {
  const types = new Map<string, 'string' | 'boolean' | 'int' | 'double'>();
  for (const fields of all) {
    for (const [name, value] of Object.entries(fields)) {
      if (typeof value === 'number') {
        if (!Number.isInteger(value)) types.set(name, 'double');
        else if (!types.has(name)) types.set(name, 'int');
      } else types.set(name, typeof value === 'boolean' ? 'boolean' : 'string');
    }
  }
  return types;
}
