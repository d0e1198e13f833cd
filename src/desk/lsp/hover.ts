import { contains, hull, type Span } from '../../model/span.ts';
import { oneLine } from '../../views/view.ts';
import type { DeskArticle } from '../desk-file.ts';

/** What is said of a place, as Markdown, and the stretch of the article that it is said of. */
export interface HoverText {
  readonly span: Span;
  readonly lines: readonly string[];
}

/** Who says this and how that is known, what an entity is, why a claim is worth checking; null where there is nothing to say. */
export function hoverAt({ analysis }: DeskArticle, offset: number): HoverText | null {
  const place = { start: offset, end: offset };
  const { entities, quotes = [], attributions, claims = [] } = analysis;
  const mention = entities?.mentions.find(({ span }) => contains(span, place));
  const entity = mention && entities?.entities[mention.entity];
  const quote = quotes.find(({ quoted }) => quoted.some((span) => contains(span, place)));
  const claim = claims.find(({ content }) => content.some((span) => contains(span, place)));
  const lines: string[] = [];
  if (entity) {
    const roles = entity.roles.map(({ text }) => oneLine(text)).join('; ');
    lines.push(`**${markdown(entity.name)}** – ${entity.type}${roles ? `, ${markdown(roles)}` : ''}`);
    if (entity.aliases.length > 0) lines.push(`also: ${markdown(entity.aliases.join(', '))}`);
    lines.push(`${entity.count} ${entity.count === 1 ? 'mention' : 'mentions'}`);
  }
  if (quote) {
    const attribution = quote.attribution === null ? null : attributions?.attributions[quote.attribution];
    const speaker = attribution?.speaker;
    lines.push(
      speaker?.name
        ? `said by **${markdown(speaker.name)}** (${speaker.via}, confidence ${speaker.confidence.toFixed(2)})`
        : `no attributed speaker${speaker?.reason ? ` (${speaker.reason})` : ''}`,
    );
  }
  if (claim) {
    const signals = claim.checkWorthy.signals
      .filter(({ weight }) => weight > 0)
      .map(({ name }) => name)
      .slice(0, 5)
      .join(', ');
    lines.push(`${claim.type}, check-worthiness ${claim.checkWorthy.score.toFixed(2)}${signals ? `: ${signals}` : ''}`);
  }
  if (lines.length === 0) return null;
  const span = mention?.span ?? (quote ? hull(quote.content) : claim ? hull(claim.content) : place);
  return { span, lines };
}

/** Text of the article within Markdown: nothing in it is markup, a link or HTML. */
function markdown(text: string): string {
  return text.replace(/[\\`*_{}[\]()<>#+.!|~-]/g, '\\$&');
}
