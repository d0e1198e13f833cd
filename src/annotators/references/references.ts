import type { ReferenceLayer } from '../../model/reference.ts';
import { defineAnnotator } from '../annotator.ts';
import { readArticle, readingData, readingNeeds } from '../attributions/phrases/reading.ts';
import type { Cast } from './cast.ts';
import { descriptionNouns } from './descriptions.ts';
import type { FoundReference } from './found-reference.ts';
import { Presences } from './presence.ts';
import type { Referent } from './referent.ts';
import { findReferents } from './referents.ts';
import { resolveReferences } from './resolve.ts';
import { sourceHeads, speakingIn } from './source-heads.ts';

/** Whom names, descriptions and pronouns mean: made once, from start to end, before anybody is made responsible for words. */
export const referencesAnnotator = defineAnnotator({
  name: 'references',
  needs: readingNeeds,
  data: [...readingData, 'roles', 'sourceNouns', 'referenceWords', 'countries'],
  annotate(layers, resources): ReferenceLayer {
    const { entities } = layers;
    const reading = readArticle(layers, resources);
    const referents = findReferents(reading, entities, resources.countries);
    const { roles, sourceNouns, referenceWords, countries } = resources;
    const heads = reading.units.map((unit) => sourceHeads(reading, unit));
    const cast: Cast = {
      nouns: descriptionNouns(roles, reading.words, sourceNouns, referenceWords),
      referents,
      presences: new Presences(),
      peoples: { has: (word) => countries.byDemonym.has(word) || countries.byName.has(word) },
      members: new Map([...referents.first.values()].map(({ referent }) => [referent.index, referent])),
      described: new Map(),
      strangers: new Map(),
      speaking: speakingIn(reading, referents, heads),
      broughtUp: new Set(),
      clause: { hasSubject: false, isReported: false },
      speaker: null,
      next: entities.entities.length,
    };
    return layerOf(resolveReferences(reading, cast, heads), [...cast.members.values()]);
  },
});

/** Gives references and clusters their places; a cluster that nothing refers to is none. */
function layerOf(found: readonly FoundReference[], members: readonly Referent[]): ReferenceLayer {
  const held = new Map<number, number[]>();
  found.forEach(({ cluster }, index) => {
    if (cluster === null) return;
    const list = held.get(cluster);
    if (list) list.push(index);
    else held.set(cluster, [index]);
  });
  const named = members.filter(({ index }) => held.has(index));
  const places = new Map(named.map(({ index }, place) => [index, place]));
  const placeOf = (index: number) => places.get(index) ?? [];
  return {
    references: found.map((reference, index) => {
      const { cluster, candidates } = reference;
      const place = cluster === null ? undefined : places.get(cluster);
      return { ...reference, index, cluster: place ?? null, candidates: candidates.flatMap(placeOf) };
    }),
    clusters: named.map(({ index, entity, name, type, gender, plural }, place) => {
      return { index: place, entity, name, type, gender, plural, references: held.get(index) ?? [] };
    }),
  };
}
