import type { Document, TagLayer, Token } from '../../../model/document.ts';
import type { EntityLayer, Mention } from '../../../model/entity.ts';
import type { Layers } from '../../../model/layers.ts';
import { lowerBound } from '../../../model/lists/lower-bound.ts';
import type { ReferenceLayer } from '../../../model/reference.ts';
import type { ClaimTypes, ClaimWords } from '../../../model/resources/claims.ts';
import type { CueEntry, CueLexicon } from '../../../model/resources/cues.ts';
import type { Resources } from '../../../model/resources.ts';
import type { Span } from '../../../model/span.ts';
import { runningText } from './running-text.ts';

/** What statements are read with. */
export interface StatementScene {
  readonly text: string;
  readonly document: Document;
  readonly tags: TagLayer;
  readonly entities: EntityLayer;
  readonly words: ClaimWords;
}

/** What the parts of the claims annotator read. */
export interface ClaimScene extends StatementScene {
  readonly references: ReferenceLayer;
  readonly types: ClaimTypes;
  readonly cues: CueLexicon;
  /** Forms of the verbs that deny. */
  readonly denying: ReadonlySet<string>;
  /** Nouns for those who may speak: roles, groups of people, documents. */
  readonly speakers: ReadonlySet<string>;
  /** Indices of the blocks in which the writer states something. */
  readonly prose: ReadonlySet<number>;
}

/** Data that a scene is made of. */
export const sceneData = ['cues', 'claimTypes', 'claimWords', 'speakers', 'denying'] as const;

/** Makes the scene of an article. */
export function makeScene(
  layers: Pick<Layers, 'article' | 'document' | 'tags' | 'entities' | 'references'>,
  { cues, claimTypes, claimWords, speakers, denying }: Pick<Resources, (typeof sceneData)[number]>,
): ClaimScene {
  const { article, document, tags, entities, references } = layers;
  const { text } = article;
  return {
    text,
    document,
    tags,
    entities,
    references,
    words: claimWords,
    types: claimTypes,
    cues,
    denying,
    speakers,
    prose: runningText(document),
  };
}

/** The entry of a lemma in the cue lexicon: the verb where it is a verb and a noun; undefined for a word that is not listed. */
export function cueEntryOf({ cues }: ClaimScene, lemma: string): CueEntry | undefined {
  return cues.byLemma.get(lemma);
}

/** Tokens that are wholly in the span, in order. */
export function tokensIn({ document }: Pick<StatementScene, 'document'>, span: Span): readonly Token[] {
  const { tokens } = document;
  const from = lowerBound(tokens.length, (index) => (tokens[index]?.start ?? 0) < span.start);
  let to = from;
  while (to < tokens.length && (tokens[to]?.end ?? Number.POSITIVE_INFINITY) <= span.end) to++;
  return tokens.slice(from, to);
}

/** Mentions that are wholly in the span, in order. */
export function mentionsIn({ entities }: Pick<StatementScene, 'entities'>, span: Span): readonly Mention[] {
  const { mentions } = entities;
  const from = lowerBound(mentions.length, (index) => (mentions[index]?.span.start ?? 0) < span.start);
  const found: Mention[] = [];
  for (let index = from; index < mentions.length; index++) {
    const mention = mentions[index];
    if (!mention || mention.span.start >= span.end) break;
    if (mention.span.end <= span.end) found.push(mention);
  }
  return found;
}

/** The state or people that an entity stands for: `Washington` and `Americans` are the United States. */
export function partyOf({ entities }: Pick<ClaimScene, 'entities'>, entity: number): number {
  return entities.entities[entity]?.related ?? entity;
}
