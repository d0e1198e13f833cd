import type { Attribution } from '../../../model/attribution.ts';
import type { Token } from '../../../model/document.ts';
import { entityMeantBy } from '../../../model/reference-at.ts';
import { overlaps, type Span } from '../../../model/span.ts';
import { type ClaimScene, tokensIn } from '../scene/claim-scene.ts';
import { readClause } from '../scene/clause.ts';
import type { ClaimDraft } from './claim-draft.ts';

/** How far behind the verb its verdict is, in tokens. */
const farthestVerdict = 8;

/** Denials by a verdict (`Kerr called the claims baseless`, `he branded the report a fabrication`) whose verb no attribution has. */
export function verdictDenials(scene: ClaimScene, attributions: readonly Attribution[]): readonly ClaimDraft[] {
  const { document } = scene;
  return document.tokens.flatMap((verb): ClaimDraft[] => {
    if (!isEvaluating(scene, verb)) return [];
    const verdict = verdictAfter(scene, verb);
    if (!verdict || attributions.some(({ cue }) => cue && overlaps(cue.span, verb))) return [];
    const source = subjectOf(scene, verb);
    return source ? [denialOf(scene, source, verdict)] : [];
  });
}

function isEvaluating({ cues, words }: ClaimScene, { norm }: Token): boolean {
  const entries = cues.byForm.get(norm) ?? [];
  return entries.some(
    (each) => each.words.length === 1 && each.entry.pos === 'verb' && words.evaluation.has(each.entry.lemma),
  );
}

/** `the claims baseless`: what is judged, with the word that says that it is false; null where there is none. */
function verdictAfter(scene: ClaimScene, verb: Token): Span | null {
  const { tokens } = scene.document;
  const after = tokens
    .slice(verb.index + 1, verb.index + 1 + farthestVerdict)
    .filter(({ sentence }) => sentence === verb.sentence);
  const [first] = after;
  if (!first) return null;
  const early = earlyVerdict(scene, after, verb);
  if (early) return early;
  if (!scene.words.pointing.has(first.norm)) return null;
  const noun = after.findIndex(({ norm }) => scene.words.claimNouns.has(norm));
  const last = after.findIndex(({ norm }, at) => at > noun && scene.words.falsity.has(norm));
  const end = after[last];
  if (noun < 1 || noun > 3 || !end) return null;
  const isNegated = after.slice(noun, last).some(({ norm }) => scene.words.negation.has(norm));
  return isNegated ? null : { start: first.start, end: end.end };
}

/** `as completely baseless reports that …`: the verdict before the noun, with all that hangs on it; null where it is not there. */
function earlyVerdict(scene: ClaimScene, after: readonly Token[], verb: Token): Span | null {
  const falsity = after.slice(0, 4).findIndex(({ norm }) => scene.words.falsity.has(norm));
  const noun = after.slice(falsity + 1, falsity + 4).find(({ norm }) => scene.words.claimNouns.has(norm));
  const start = after[falsity]?.start;
  const sentence = scene.document.sentences[verb.sentence];
  if (falsity < 0 || !noun || start === undefined || !sentence) return null;
  return { start, end: tokensIn(scene, { start, end: sentence.end }).at(-1)?.end ?? noun.end };
}

/** The subject of the sentence, where the verb is its main verb; null where it is not. */
function subjectOf(scene: ClaimScene, verb: Token): Span | null {
  const sentence = scene.document.sentences[verb.sentence];
  if (!sentence) return null;
  const { head, subject } = readClause(scene, tokensIn(scene, sentence));
  const [first, last] = [subject[0], subject.at(-1)];
  return head?.index === verb.index && first && last ? { start: first.start, end: last.end } : null;
}

function denialOf(scene: ClaimScene, source: Span, content: Span): ClaimDraft {
  const entity = entityMeantBy(scene.references, source);
  const printed = scene.text.slice(source.start, source.end);
  return {
    attribution: null,
    type: 'denial',
    span: { start: source.start, end: content.end },
    claimant: {
      span: source,
      entity,
      name: entity === null ? printed : (scene.entities.entities[entity]?.name ?? printed),
      kind: entity === null ? 'nominal' : 'named',
      via: [],
      confidence: entity === null ? 0.5 : 0.8,
    },
    content: [content],
    addressee: null,
    target: null,
    modality: 'asserted',
    polarity: 'negative',
    commitment: { source: 'CT-', author: 'Uu' },
    stance: 'neutral',
    repeatedAt: [],
    flags: [],
    confidence: 0.7,
  };
}
