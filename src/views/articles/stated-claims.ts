import type { Article } from '../../model/article.ts';
import type { Claim } from '../../model/claim.ts';
import type { StatedClaim } from '../../model/display/view.ts';
import type { Entity, EntityLayer } from '../../model/entity.ts';
import { contains, hull } from '../../model/span.ts';
import { headOf, oneLine } from '../view.ts';
import type { ClaimData } from './claim-data.ts';

/** The `that` before what is said, which is no part of a claim by itself; not one that is its subject: `that was wrong`. */
const complementizer =
  /^that (?!(?:is|are|was|were|has|have|had|do|does|did|will|would|can|could|may|might|must|shall|should)\b)/;

/** The claims shown, as others can take them up; `layer` holds all claims of the article by index. */
export function statedClaims(
  article: Article,
  layer: readonly Claim[],
  entities: EntityLayer,
  shown: readonly ClaimData[],
): readonly StatedClaim[] {
  const { id, url, headline, date } = headOf(article);
  const head = { id, ...(url !== undefined && { url }), headline: headline && oneLine(headline), date };
  return shown.map((claim) => ({
    text: oneLine(claim.text).replace(complementizer, ''),
    type: claim.type,
    author: authorOf(article, claim, entities.entities[claim.claimant.entity ?? -1]),
    about: namesIn(layer[claim.index], entities),
    article: head,
    checked: claim.checked ?? [],
    places: [hull(claim.content), ...claim.repeatedAt.map(({ start, end }) => ({ start, end }))],
  }));
}

/** Who answers for it: the writer by the byline, a person or body by name, else the description that is printed. */
function authorOf({ bylines }: Article, { claimant }: ClaimData, entity: Entity | undefined): StatedClaim['author'] {
  if (claimant.kind === 'author') {
    const [writer] = bylines;
    return writer ? { kind: 'person', name: writer.value } : null;
  }
  const name = claimant.name ?? claimant.place?.text;
  if (!name || claimant.kind === 'pronoun' || claimant.kind === 'unknown') {
    return claimant.name === null ? null : { kind: kindOf(entity), name: oneLine(claimant.name) };
  }
  return { kind: claimant.kind === 'document' ? 'work' : kindOf(entity), name: oneLine(name) };
}

function kindOf(entity: Entity | undefined): 'person' | 'organization' {
  return entity && entity.type !== 'person' ? 'organization' : 'person';
}

function namesIn(claim: Claim | undefined, { entities, mentions }: EntityLayer): readonly string[] {
  const named = mentions.filter(
    ({ form, span }) => form === 'name' && claim?.content.some((part) => contains(part, span)),
  );
  return [...new Set(named.flatMap(({ entity }) => entities[entity]?.name ?? []))];
}
