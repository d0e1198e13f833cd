import type { EntityLayer, EntityType, NameMention } from '../../model/entity.ts';
import { bySpan, overlaps, type Span } from '../../model/span.ts';
import { defineAnnotator } from '../annotator.ts';
import { buildEntities, type EntityFacts, type LooseMention, printedForm } from './build-entities.ts';
import { canonicalName } from './canonical-name.ts';
import { settleOverlaps } from './combine.ts';
import { applyHouseLexicon, groupByLexicon } from './house-lexicon.ts';
import { linkOf } from './link.ts';
import { harmoniseTypes } from './merge/harmonise.ts';
import { mergeNames } from './merge/merge-names.ts';
import { mergeValues } from './merge/merge-values.ts';
import { typeStatedPlaces } from './merge/stated-places.ts';
import { genderOfPerson } from './people/gender.ts';
import { indexPeople, type OtherPeople } from './people/other-people.ts';
import { distinctRoles, rolesAt } from './people/roles.ts';
import { metonymOf } from './places/metonyms.ts';
import { relateToStates } from './places/relate.ts';
import { findValues } from './values/find-values.ts';

/** Who and what an article names, and the dates, sums and quantities that it shows. */
export const entitiesAnnotator = defineAnnotator({
  name: 'entities',
  needs: ['article', 'document', 'tags', 'repeats'],
  data: [
    'names',
    'countries',
    'roles',
    'nicknames',
    'groups',
    'acronyms',
    'placeForms',
    'currencies',
    'units',
    'timeWords',
    'links',
    'houseLexicon',
  ],
  annotate({ document, tags, repeats }, resources): EntityLayer {
    const { text } = document.article;
    const gazetteer = resources.countries;
    const settled = settleOverlaps(text, resources.names(document), findValues(document, tags, gazetteer, resources));
    const typed = typeStatedPlaces(document, harmoniseTypes(document, settled.names), resources.placeForms);
    const names = applyHouseLexicon(document, typed, resources.houseLexicon);
    const decided = names.filter(({ entry }) => entry !== null);
    const values = settled.values.filter(({ span }) => !decided.some((name) => overlaps(name.span, span)));
    const mentions: readonly LooseMention[] = [
      ...names.map(
        ({ span, type, confidence }): LooseMention => ({
          span,
          type,
          confidence,
          form: 'name',
          metonym: type === 'place' && metonymOf(document, tags, span, gazetteer) !== null,
          value: null,
          timex: null,
        }),
      ),
      ...values.map(
        ({ span, type, form, value, timex }): LooseMention => ({
          span,
          type,
          confidence: 0.9,
          form,
          metonym: false,
          value,
          timex,
        }),
      ),
    ];
    const groups = [
      ...groupByLexicon(
        mergeNames(document, tags, names, gazetteer, resources),
        names.map(({ entry }) => entry),
      ),
      ...mergeValues(text, values).map((members) => members.map((member) => member + names.length)),
    ];
    const ordered = inTextOrder(mentions, groups);
    const othersThan = indexOthers(names, ordered);
    const entryAt = new Map(names.map(({ span, entry }) => [span, entry]));
    const describe = (members: readonly number[], type: EntityType): EntityFacts => {
      const spans = members.flatMap((member) => ordered.mentions[member]?.span ?? []);
      const forms = spans.map((span) => printedForm(text, span));
      const entry = spans.map((span) => entryAt.get(span)).find((each) => each) ?? null;
      const name = entry?.name ?? canonicalName(forms, type, gazetteer);
      const found = linkOf(name, type, resources);
      const link = entry?.wikidata ? { country: found?.country ?? null, wikidata: entry.wikidata } : found;
      const known = entry ? { name: entry.name, role: entry.role } : null;
      if (type !== 'person') return { name, roles: [], gender: null, statedGender: null, link, known };
      const others = othersThan(members[0] ?? -1);
      const roles = spans.flatMap((span) => rolesAt(document, tags, span, others, resources.roles));
      const { gender, told } = genderOfPerson(document, tags, spans, others, roles, resources.roles);
      return { name, roles: distinctRoles(roles), gender, statedGender: told, link, known };
    };
    const layer = buildEntities(text, ordered.mentions, ordered.groups, repeats, describe);
    const acting = new Set(layer.mentions.filter((mention) => mention.metonym).map((mention) => mention.entity));
    return { mentions: layer.mentions, entities: relateToStates(layer.entities, acting, gazetteer) };
  },
});

/** Mentions in text order, and groups of their positions, ascending. */
interface Ordered {
  readonly mentions: readonly LooseMention[];
  readonly groups: readonly (readonly number[])[];
}

/** Sorts mentions by their place and lets the groups follow. */
function inTextOrder(mentions: readonly LooseMention[], groups: readonly (readonly number[])[]): Ordered {
  const sorted = mentions
    .map((mention, before) => ({ mention, before }))
    .sort((a, b) => bySpan(a.mention.span, b.mention.span));
  const after = new Map(sorted.map(({ before }, index) => [before, index]));
  return {
    mentions: sorted.map(({ mention }) => mention),
    groups: groups.map((members) => members.map((member) => after.get(member) ?? -1).sort((a, b) => a - b)),
  };
}

/** Indexes the people by their first mention. */
function indexOthers(names: readonly NameMention[], { mentions, groups }: Ordered): (first: number) => OtherPeople {
  const firstOf = new Map<Span, number>();
  for (const members of groups) {
    for (const member of members) {
      const span = mentions[member]?.span;
      if (span) firstOf.set(span, members[0] ?? -1);
    }
  }
  const people = names.filter((name) => name.type === 'person').map((name) => name.span);
  const persons = people.map((span) => firstOf.get(span) ?? -1);
  return indexPeople(people, (index) => persons[index] ?? -1);
}
