import type { Attribution, AttributionLayer, Quotation } from '../../model/attribution.ts';
import { bySpan, contains, overlaps, type Span } from '../../model/span.ts';
import { defineAnnotator } from '../annotator.ts';
import { continueQuotations } from './continue.ts';
import { indexCues } from './cue-lexicon.ts';
import { type Draft, draftUnit } from './draft.ts';
import { classifyQuotations } from './quotation-kind.ts';
import { findQuotations } from './quotations.ts';
import { readArticle } from './reading.ts';
import { foldRepeats } from './repeats.ts';
import { noSpeaker, type Resolution, resolveSpeakers } from './speaker.ts';

/** Who is made responsible for which words. */
export const attributionsAnnotator = defineAnnotator({
  name: 'attributions',
  needs: ['article', 'document', 'tags', 'repeats', 'entities'],
  data: ['cues'],
  annotate({ article, document, tags, entities, repeats }, { cues }): AttributionLayer {
    const quotations = findQuotations(article);
    const reading = readArticle(article, document, tags, quotations, indexCues(cues));
    const drafts = continueQuotations(
      reading,
      reading.units.flatMap((unit) => draftUnit(reading, unit)),
    );
    const outermost = quotations.filter((quotation) => quotation.nestedIn === null).map((quotation) => quotation.span);
    const speakers = resolveSpeakers(reading, entities, drafts);
    const found = drafts
      .map((draft, position) => attributionOf(outermost, draft, speakers[position] ?? null))
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

function attributionOf(outermost: readonly Span[], draft: Draft, resolution: Resolution | null): Attribution {
  const quoted = quotedWithin(outermost, draft.content);
  return {
    index: 0,
    cue: draft.cue &&
      draft.cueSpan && {
        span: draft.cueSpan,
        lemma: draft.cue.entry.lemma,
        pos: draft.cue.entry.lemma === ':' ? 'mark' : draft.cue.entry.pos,
        class: draft.cue.entry.class,
        frame: draft.frame,
        negated: draft.cue.negated,
        stance: draft.cue.entry.stance,
      },
    source: draft.sourceSpan &&
      draft.headSpan && { span: draft.sourceSpan, head: draft.headSpan, kind: resolution?.kind ?? 'nominal' },
    speaker: resolution?.speaker ?? noSpeaker('no-source'),
    addressee: draft.addressee,
    content: draft.content,
    quoted,
    kind:
      quoted.length === 0
        ? 'indirect'
        : draft.content.every((span) => quoted.some((quote) => contains(quote, span)))
          ? 'direct'
          : 'mixed',
    nestedIn: null,
    repeatedAt: [],
    flags: draft.continued ? ['continued'] : [],
    confidence: 0.5,
  };
}

/** Spans of the quotations, given in order and apart, that overlap one of the contents. */
function quotedWithin(quotations: readonly Span[], contents: readonly Span[]): Span[] {
  return contents.flatMap((content) => {
    let low = 0;
    let high = quotations.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((quotations[middle]?.end ?? 0) <= content.start) low = middle + 1;
      else high = middle;
    }
    const quoted: Span[] = [];
    for (let span = quotations[low]; span && overlaps(span, content); span = quotations[++low]) quoted.push(span);
    return quoted;
  });
}

/** Links each attribution to the innermost one in whose content its cue stands. */
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
