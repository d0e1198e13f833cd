import type { EntityLayer, EntityType } from '../../model/entity.ts';
import type { Span } from '../../model/span.ts';
import { defineAnnotator } from '../annotator.ts';
import { buildEntities, type EntityFacts, type LooseMention, printedForm } from './build-entities.ts';
import { canonicalName } from './canonical-name.ts';
import { harmoniseTypes } from './merge/harmonise.ts';
import { mergeNames } from './merge/merge-names.ts';
import { recogniseNames } from './names.ts';
import { genderOfPerson } from './people/gender.ts';
import { makeGazetteer } from './places/gazetteer.ts';
import { metonymOf } from './places/metonyms.ts';
import { linkOf, relateToStates } from './places/relate.ts';

/** Who and what an article names. */
export const entitiesAnnotator = defineAnnotator({
  name: 'entities',
  needs: ['article', 'document', 'tags', 'repeats'],
  data: ['names', 'countries', 'roles', 'nicknames', 'groups', 'acronyms', 'placeForms'],
  annotate({ document, tags, repeats }, resources): EntityLayer {
    const gazetteer = makeGazetteer(resources.countries);
    const names = harmoniseTypes(document, recogniseNames(document, tags, repeats, resources));
    const mentions = names.map(
      (name): LooseMention => ({
        ...name,
        form: 'name',
        metonym: name.type === 'place' && metonymOf(document, tags, name.span, gazetteer) !== null,
        value: null,
      }),
    );
    const groups = mergeNames(document, tags, names, gazetteer, resources);
    const { text } = document.article;
    const people = names.filter((name) => name.type === 'person').map((name) => name.span);
    const describe = (members: readonly number[], type: EntityType): EntityFacts => {
      const spans = members.flatMap((member) => mentions[member]?.span ?? []);
      const name = canonicalName(
        spans.map((span) => printedForm(text, span)),
        type,
        gazetteer,
      );
      return {
        name,
        roles: [],
        gender:
          type === 'person' ? genderOfPerson(document, tags, spans, without(people, spans), resources.roles) : null,
        link: linkOf(name, type, gazetteer),
      };
    };
    const layer = buildEntities(text, mentions, groups, repeats, describe);
    const acting = new Set(layer.mentions.filter((mention) => mention.metonym).map((mention) => mention.entity));
    return { mentions: layer.mentions, entities: relateToStates(layer.entities, acting, gazetteer) };
  },
});

function without(spans: readonly Span[], taken: readonly Span[]): readonly Span[] {
  const set = new Set(taken);
  return spans.filter((span) => !set.has(span));
}
