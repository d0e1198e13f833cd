import { describe, expect, test } from 'vitest';
import { parseText } from '../../../src/formats/text.ts';
import { loadResources } from '../../../src/io/resources.ts';
import type { Layers } from '../../../src/model/layers.ts';
import { analyze, planLayers } from '../../../src/pipeline/analyze.ts';
import { pageNeeds } from '../../../src/views/page/article-page.ts';
import { gatherSpeech } from '../../../src/views/page/speech.ts';
import { makeSpotOf } from '../../../src/views/page/spots.ts';
import { weaveWeb } from '../../../src/views/page/web.ts';

/** Who speaks about whom in a text: `Ann Lee > Max Roe ×2 accusation`. */
function webOf(text: string) {
  const plan = planLayers(pageNeeds);
  const layers = analyze(parseText('article.txt', text), plan, loadResources(plan.data)) as Layers; // the plan makes them
  const web = weaveWeb(layers, gatherSpeech(layers, makeSpotOf(layers.article)));
  const nameOf = (id: string) => web.nodes.find((node) => node.id === id)?.name;
  return {
    links: web.links.map(({ from, to, times, types }) =>
      `${nameOf(from)} > ${nameOf(to)} ×${times} ${types.join(' ')}`.trim(),
    ),
    nodes: web.nodes.map(({ name }) => name).sort(),
  };
}

describe('the web of speech', () => {
  test('leads from who speaks to whom he names, with what he does in it', () => {
    const { links, nodes } = webOf(
      'Ann Lee opens bridge\n\nThe mayor, Ann Lee, accused Max Roe of hiding the report. Max Roe, the engineer, opened the bridge on Monday. "Ann Lee knew it all along," Max Roe said.\n',
    );
    expect(nodes).toEqual(['Ann Lee', 'Max Roe']);
    expect(links).toContain('Ann Lee > Max Roe ×1 accusation');
    expect(links.filter((link) => link.startsWith('Max Roe > Ann Lee'))).toHaveLength(1);
  });

  test('holds nobody who neither speaks of others nor is spoken of', () => {
    expect(webOf('Ann Lee opens bridge\n\nMax Roe watched. "It is done," Ann Lee said.\n')).toEqual({
      links: [],
      nodes: [],
    });
  });
});
