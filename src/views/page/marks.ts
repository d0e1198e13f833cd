import type { PageLayer, PageMark } from '../../model/display/page.ts';
import type { Finding } from '../../model/finding.ts';
import type { Layers } from '../../model/layers.ts';
import type { Span } from '../../model/span.ts';

/** All that is marked in an article's text; of marks on one stretch those come first that show most. */
export function marksOf(
  layers: Pick<Layers, 'entities' | 'attributions' | 'quotes' | 'claims' | 'repeats'>,
  findings: readonly Finding[],
): readonly PageMark[] {
  return [
    ...quoteMarks(layers.quotes, layers.attributions),
    ...claimMarks(layers.claims),
    ...layers.repeats.flatMap(({ first, later }, index) => [
      makeMark(`r${index}.0`, 'repeat', 'first', first),
      ...later.map((span, copy) => makeMark(`r${index}.${copy + 1}`, 'repeat', 'later', span)),
    ]),
    ...findings.flatMap(({ span, severity }, index) =>
      span === null ? [] : [makeMark(`f${index}.0`, 'finding', isWide(span) ? `${severity}-wide` : severity, span)],
    ),
    ...entityMarks(layers.entities),
  ];
}

/** From this many letters on a finding is about a passage, and is marked with less ado. */
const widePassage = 300;

function isWide({ start, end }: Span): boolean {
  return end - start >= widePassage;
}

function makeMark(id: string, layer: PageLayer, style: string, { start, end }: Span): PageMark {
  return { id, layer, style, start, end };
}

function entityMarks({ entities, mentions }: Layers['entities']): readonly PageMark[] {
  return entities.flatMap((entity) =>
    entity.mentions.flatMap((index, nth) => {
      const mention = mentions[index];
      return mention ? [makeMark(`e${entity.index}.${nth}`, 'entity', entity.type, mention.span)] : [];
    }),
  );
}

/** Ids are short, for there are many of them: `s` is the source, `c` the cue, `v0` evidence and `k0` a copy of all of it. */
function quoteMarks(quotes: Layers['quotes'], { attributions }: Layers['attributions']): readonly PageMark[] {
  return quotes.flatMap(({ index, kind, attribution: at, content, repeatedAt }) => {
    const attribution = at === null ? undefined : attributions[at];
    const part = (name: string, style: string, span: Span) => makeMark(`q${index}.${name}`, 'quote', style, span);
    return [
      ...content.map((span, nth) => part(String(nth), kind, span)),
      ...(attribution?.source ? [part('s', 'source', attribution.source.span)] : []),
      ...(attribution?.cue ? [part('c', 'cue', attribution.cue.span)] : []),
      ...(attribution?.speaker.evidence ?? []).map((span, nth) => part(`v${nth}`, 'evidence', span)),
      ...repeatedAt.map((span, nth) => part(`k${nth}`, 'copy', span)),
    ];
  });
}

function claimMarks(claims: Layers['claims']): readonly PageMark[] {
  return claims.flatMap(({ index, content, disputedBy }) =>
    content.map((span, nth) =>
      makeMark(`c${index}.${nth}`, 'claim', disputedBy.length > 0 ? 'disputed' : 'stated', span),
    ),
  );
}
