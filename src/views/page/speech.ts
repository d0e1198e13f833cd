import type { Attribution } from '../../model/attribution.ts';
import type { QuoteCard, SpeakerRow } from '../../model/display/page.ts';
import type { Layers } from '../../model/layers.ts';
import type { Quote } from '../../model/quote.ts';
import { type Span, textOf } from '../../model/span.ts';
import { oneLine, rounded } from '../view.ts';
import type { SpotOf } from './spots.ts';

/** Who speaks in an article, and what: marks that quote nobody are skipped. */
export interface Speech {
  readonly speakers: readonly SpeakerRow[];
  readonly quotes: readonly QuoteCard[];
  /** Id of the speaker's row of each attribution that is a quote, by the index of the attribution. */
  readonly speakerOf: ReadonlyMap<number, string>;
}

/** A quote, with who said it. */
interface Said {
  readonly quote: Quote;
  readonly attribution: Attribution | null;
  readonly voice: Pick<SpeakerRow, 'name' | 'kind' | 'entity'>;
}

/** Gathers what is said by who says it. */
export function gatherSpeech(
  { article, quotes, attributions }: Pick<Layers, 'article' | 'quotes' | 'attributions'>,
  spotOf: SpotOf,
): Speech {
  const { text } = article;
  const said = quotes.flatMap((quote): readonly Said[] => {
    if (quote.attribution === null && quote.kind !== 'orphan') return [];
    const attribution = quote.attribution === null ? null : (attributions.attributions[quote.attribution] ?? null);
    return [{ quote, attribution, voice: voiceOf(attribution, text) }];
  });
  const groups = new Map<string, Said[]>();
  for (const each of said) {
    const key = each.voice.entity ?? `${each.voice.kind} ${each.voice.name.toLowerCase()}`;
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  const rows = [...groups.values()]
    .map((group) => ({ group, row: rowOf(group, text) }))
    .sort((a, b) => kindOrder[a.row.kind] - kindOrder[b.row.kind] || wordsOf(b.row) - wordsOf(a.row))
    .map(({ group, row }, index) => ({ group, row: { ...row, id: `s${index}` } }));
  const rowByQuote = new Map(rows.flatMap(({ group, row }) => group.map(({ quote }) => [quote, row] as const)));
  const cards = said.map((each) => cardOf(each, rowByQuote.get(each.quote), text, spotOf));
  return {
    speakers: rows.map(({ row }) => row),
    quotes: cards,
    speakerOf: new Map(
      said.flatMap(({ quote, attribution }) => {
        const row = rowByQuote.get(quote);
        return attribution && row ? [[attribution.index, row.id] as const] : [];
      }),
    ),
  };
}

const kindOrder: Readonly<Record<SpeakerRow['kind'], number>> = { named: 0, unnamed: 1, nobody: 2 };

function wordsOf({ quoted, reported }: Pick<SpeakerRow, 'quoted' | 'reported'>): number {
  return quoted + reported;
}

/** Only an entity has a name; a pronoun that was not resolved stands for nobody. */
function voiceOf(attribution: Attribution | null, text: string): Said['voice'] {
  const entity = attribution?.speaker.entity ?? null;
  const name = attribution?.speaker.name ?? null;
  if (name !== null && entity !== null) return { name: oneLine(name), kind: 'named', entity: `e${entity}` };
  const source = attribution?.source ?? null;
  if (name !== null) return { name: oneLine(name), kind: 'unnamed', entity: null };
  if (source === null) return { name: 'no speaker given', kind: 'nobody', entity: null };
  if (source.kind === 'pronoun') return { name: 'an unresolved pronoun', kind: 'nobody', entity: null };
  return { name: oneLine(textOf(text, source.span)), kind: 'unnamed', entity: null };
}

function rowOf(group: readonly Said[], text: string): Omit<SpeakerRow, 'id'> {
  let quoted = 0;
  let reported = 0;
  for (const { quote } of group) {
    const marked = sum(quote.quoted.map((span) => wordsIn(text, span)));
    const all = sum(quote.content.map((span) => wordsIn(text, span)));
    quoted += Math.min(marked, all);
    reported += Math.max(0, all - marked);
  }
  const voice = group[0]?.voice ?? { name: '', kind: 'nobody', entity: null };
  return { ...voice, quoted, reported, statements: group.length };
}

/** Words of a stretch of text. */
export function wordsIn(text: string, span: Span): number {
  return textOf(text, span).match(/\S+/g)?.length ?? 0;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function cardOf(
  { quote, attribution, voice }: Said,
  row: SpeakerRow | undefined,
  text: string,
  spotOf: SpotOf,
): QuoteCard {
  const speaker = attribution?.speaker ?? null;
  return {
    id: `q${quote.index}`,
    kind: quote.kind,
    text: oneLine(quote.content.map((span) => textOf(text, span)).join(' ')),
    spot: spotOf(quote.content[0]),
    speaker: row?.id ?? '',
    speakerName: row?.name ?? voice.name,
    source: attribution?.source ? oneLine(textOf(text, attribution.source.span)) : null,
    cue: attribution?.cue ? oneLine(textOf(text, attribution.cue.span)) : null,
    via: speaker?.via ?? null,
    reason: speaker?.reason ?? null,
    evidence: (speaker?.evidence ?? []).map((span) => ({ text: oneLine(textOf(text, span)), spot: spotOf(span) })),
    confidence: speaker && speaker.via !== 'none' ? rounded(speaker.confidence) : null,
    copies: quote.repeatedAt.length,
  };
}
