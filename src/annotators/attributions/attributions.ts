import type { Attribution, AttributionLayer, Quotation } from '../../model/attribution.ts';
import type { Layers } from '../../model/layers.ts';
import type { Resources } from '../../model/resources.ts';
import { bySpan, contains, type Span } from '../../model/span.ts';
import { defineAnnotator } from '../annotator.ts';
import { draftUnit } from './candidates/draft.ts';
import { withTurns } from './candidates/turns.ts';
import { confidencesOf } from './confidence/confidence.ts';
import { isReport, reportShare } from './confidence/report.ts';
import type { CueCandidate } from './cues/cues.ts';
import { continueQuotations } from './decision/continue.ts';
import { flagsOf } from './decision/flags.ts';
import { reportOnce } from './decision/once.ts';
import { classifyQuotations, silentQuotations } from './decision/quotation-kind.ts';
import { foldRepeats } from './decision/repeats.ts';
import type { Voice } from './decision/voice.ts';
import { giveVoices } from './decision/voices.ts';
import { type Reading, readArticle, readingData, readingNeeds } from './phrases/reading.ts';
import { makeSourceNouns } from './speakers/source-nouns.ts';
import { noSpeaker, resolveSpeakers } from './speakers/speaker.ts';

const needs = [...readingNeeds, 'repeats', 'references'] as const;
const data = [...readingData, 'sourceNouns', 'roles', 'voiceWeights'] as const;

/** From the sentences to who speaks: candidates, one decision for the article, and the speakers; in order of the drafts. */
export function decideVoices(
  layers: Pick<Layers, (typeof needs)[number]>,
  resources: Pick<Resources, (typeof data)[number]>,
): { readonly reading: Reading; readonly voices: readonly Voice[] } {
  const { roles, sourceNouns } = resources;
  const reading = readArticle(layers, resources);
  const drafted = reading.units.flatMap((unit) => draftUnit(reading, unit));
  const silent = silentQuotations(reading);
  const spoken = layers.units.quotations.filter(({ nestedIn, index }) => nestedIn === null && !silent.has(index));
  const { drafts, own } = giveVoices(spoken, continueQuotations(reading, withTurns(reading, drafted)));
  const speakers = resolveSpeakers(reading, layers.references, drafts, makeSourceNouns(sourceNouns), {
    has: (word) => Object.hasOwn(roles.roles, word) || Object.hasOwn(roles.honorifics, word),
  });
  const voices = drafts.map((draft, position) => {
    const quotations = own[position] ?? [];
    const spans = quotations.map(({ span }) => span);
    const kind = draft.frame === 'turn' ? 'direct' : kindOf(draft.content, spans);
    return { draft, own: quotations, resolution: speakers[position] ?? null, kind };
  });
  return { reading, voices: reportOnce(voices) };
}

/** Who is made responsible for which words. */
export const attributionsAnnotator = defineAnnotator({
  name: 'attributions',
  needs,
  data,
  annotate(layers, resources): AttributionLayer {
    const { article, repeats } = layers;
    const { reading, voices } = decideVoices(layers, resources);
    const { voiceWeights } = resources;
    const found = voices
      .flatMap((voice) => {
        const share = reportShare(reading, voice, voiceWeights.report);
        return isReport(reading, voice, share, voiceWeights.report)
          ? attributionOf(reading, voice, voiceWeights, share)
          : [];
      })
      .sort((a, b) => bySpan(anchor(a), anchor(b)));
    const attributions = foldRepeats(article.text, found, repeats).map((attribution, index) => ({
      ...attribution,
      index,
    }));
    const attributed = new Set(attributions.flatMap((attribution) => attribution.quoted.map((span) => span.start)));
    const isAttributed = (quotation: Quotation) => attributed.has(quotation.span.start);
    return { attributions: nest(attributions), quotations: classifyQuotations(reading, isAttributed) };
  },
});

function anchor(attribution: Attribution): Span {
  const first = attribution.content[0];
  return attribution.cue && attribution.cue.span.start < first.start ? attribution.cue.span : first;
}

function attributionOf(
  reading: Reading,
  voice: Voice,
  weights: Resources['voiceWeights'],
  share: number | null,
): Attribution {
  const { draft, own, resolution, kind } = voice;
  const source: Attribution['source'] = draft.sourceSpan &&
    draft.headSpan && { span: draft.sourceSpan, head: draft.headSpan, kind: resolution?.kind ?? 'nominal' };
  const speaker = resolution?.speaker ?? noSpeaker('no-source');
  const [first] = draft.content;
  const confidences = confidencesOf(draft, kind, source?.kind ?? 'none', speaker, weights, share);
  return {
    index: 0,
    cue: draft.cue && draft.cueSpan && cueOf(draft, draft.cue, draft.cueSpan),
    source,
    speaker: { ...speaker, confidence: confidences.speaker },
    addressee: draft.addressee,
    content: draft.content,
    quoted: own.map(({ span }) => span),
    kind,
    nestedIn: null,
    repeatedAt: [],
    flags: flagsOf(
      draft,
      source,
      reading.text.slice(first.start, first.end),
      own.filter(({ problem }) => problem !== null),
      reading.article.blocks[reading.units[draft.unit]?.block ?? -1]?.kind,
    ),
    confidence: confidences.attribution,
  };
}

function cueOf({ frame }: Voice['draft'], { entry, negated }: CueCandidate, span: Span): Attribution['cue'] {
  const pos = entry.lemma === ':' ? 'mark' : entry.pos;
  return { span, lemma: entry.lemma, pos, class: entry.class, frame, negated, stance: entry.stance };
}

function kindOf(content: readonly Span[], quoted: readonly Span[]): Attribution['kind'] {
  if (quoted.length === 0) return 'indirect';
  return content.every((span) => quoted.some((quote) => contains(quote, span))) ? 'direct' : 'mixed';
}

/** Links each attribution to the innermost one in whose content its cue is. */
function nest(attributions: readonly Attribution[]): readonly Attribution[] {
  return attributions.map((attribution) => {
    const cue = attribution.cue?.span;
    if (!cue) return attribution;
    let nestedIn: number | null = null;
    let width = Number.POSITIVE_INFINITY;
    for (
      let index = Math.max(0, attribution.index - 30);
      index < Math.min(attributions.length, attribution.index + 6);
      index++
    ) {
      const outer = attributions[index];
      if (!outer || outer === attribution) continue;
      const holder = outer.content.find((span) => contains(span, cue));
      if (!holder || (outer.cue && attribution.content.some((span) => outer.cue && contains(span, outer.cue.span))))
        continue;
      if (holder.end - holder.start < width) {
        width = holder.end - holder.start;
        nestedIn = index;
      }
    }
    return nestedIn === null ? attribution : { ...attribution, nestedIn };
  });
}
