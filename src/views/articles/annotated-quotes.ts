import type { AnnotatedSpan, AnnotatedText } from '../../model/display/annotated.ts';
import type { Document } from '../../model/document.ts';
import type { Span } from '../../model/span.ts';
import { oneLine } from '../view.ts';
import { wordsBySentence } from './annotated-words.ts';
import type { QuoteData } from './quote-data.ts';

/** Quotes as annotations: their contents by kind, cues and sources, and relations from each content to its cue and source, whose note names the speaker. */
export function annotatedQuotes(document: Document, quotes: readonly QuoteData[]): AnnotatedText {
  const spans: AnnotatedSpan[] = [];
  const relations: { type: string; from: number; to: number }[] = [];
  const places = new Map<string, number>();
  const add = ({ start, end }: Span, layer: string, type: string, note: string | null) => {
    const key = `${layer} ${start} ${end}`;
    const known = places.get(key);
    if (known !== undefined) return known;
    places.set(key, spans.length);
    return spans.push({ start, end, layer, type, reference: null, note }) - 1;
  };
  for (const { content, cue, source, speaker, kind } of quotes) {
    const speakerNote = speaker?.name ? `speaker: ${oneLine(speaker.name)}` : null;
    const parts = content.map((part) => add(part, 'content', kind, source ? null : speakerNote));
    const said = cue && add(cue, 'cue', 'cue', null);
    const by = source && add(source, 'source', 'source', speakerNote);
    for (const from of parts) {
      if (said !== null) relations.push({ type: 'cue', from, to: said });
      if (by !== null) relations.push({ type: 'source', from, to: by });
    }
  }
  const { id, text } = document.article;
  const sentences = wordsBySentence(document, spans);
  return { id, text, sentences, layers: ['source', 'cue', 'content'], spans, relations, groups: [] };
}
