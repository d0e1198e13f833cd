import type { Claim } from '../../model/claim.ts';
import type {
  CheckedLine,
  ClaimCard,
  DisputeLine,
  EntityCard,
  FindingCard,
  RepeatCard,
} from '../../model/display/page.ts';
import type { Finding } from '../../model/finding.ts';
import type { Layers } from '../../model/layers.ts';
import { type Span, textOf } from '../../model/span.ts';
import { rules } from '../../rules/index.ts';
import { type CheckedOptions, checkedBefore, type FactCheckData } from '../articles/fact-check-data.ts';
import { valueText } from '../articles/value-text.ts';
import { oneLine, rounded } from '../view.ts';
import { wordsIn } from './speech.ts';
import type { SpotOf } from './spots.ts';

/** So much of a long passage is shown on its card, in UTF-16 code units. */
const shownText = 240;

function checkedLine({ score, rating, claim, publisher, date, url }: FactCheckData): CheckedLine {
  return { score, rating, claim, publisher, date, url: url !== null && /^https?:\/\//i.test(url) ? url : null };
}

/** This many reasons for checking are shown on a card. */
const shownReasons = 4;

/** Cards of the claims, with both sides of each dispute. */
export function claimCards(
  claims: readonly Claim[],
  text: string,
  spotOf: SpotOf,
  checked: CheckedOptions | null = null,
): readonly ClaimCard[] {
  const byIndex = new Map(claims.map((claim) => [claim.index, claim]));
  const line = (index: number, basis: DisputeLine['basis'], evidence: Span): readonly DisputeLine[] => {
    const other = byIndex.get(index);
    if (!other) return [];
    const name = claimantName(other, text);
    return [{ claim: `c${index}`, name, text: contentOf(other, text), basis, spot: spotOf(evidence) }];
  };
  return claims.map((claim) => ({
    id: `c${claim.index}`,
    type: claim.type,
    text: contentOf(claim, text),
    spot: spotOf(claim.content[0]),
    claimant: claimantName(claim, text),
    target: claim.target && oneLine(textOf(text, claim.target)),
    score: rounded(claim.checkWorthy.score),
    signals: claim.checkWorthy.signals
      .flatMap(({ weight, reason }) => (weight > 0 ? [reason] : []))
      .slice(0, shownReasons),
    disputedBy: claim.disputedBy.flatMap((dispute) => line(dispute.claim, dispute.basis, dispute.evidence)),
    disputes: claims.flatMap((other) =>
      other.disputedBy
        .filter((dispute) => dispute.claim === claim.index)
        .flatMap(({ basis }) => line(other.index, basis, other.content[0])),
    ),
    checked: checked ? checkedBefore(contentOf(claim, text), checked).map(checkedLine) : [],
  }));
}

function contentOf({ content }: Claim, text: string): string {
  return oneLine(content.map((span) => textOf(text, span)).join(' '));
}

function claimantName({ claimant }: Claim, text: string): string {
  if (claimant.name !== null) return oneLine(claimant.name);
  if (claimant.kind === 'author') return 'the writer';
  return claimant.span ? oneLine(textOf(text, claimant.span)) : 'no source given';
}

/** Cards of the entities. */
export function entityCards({ entities, mentions }: Layers['entities'], spotOf: SpotOf): readonly EntityCard[] {
  return entities.map((entity) => ({
    id: `e${entity.index}`,
    type: entity.type,
    name: oneLine(entity.name),
    aliases: entity.aliases.map(oneLine),
    roles: [...new Set(entity.roles.map((role) => oneLine(role.text)))],
    count: entity.count,
    value: valueText(entity.value),
    spots: entity.mentions.flatMap((index) => {
      const mention = mentions[index];
      return mention ? [spotOf(mention.span)] : [];
    }),
  }));
}

/** Cards of the passages that are more than once in the article. */
export function repeatCards(repeats: Layers['repeats'], text: string, spotOf: SpotOf): readonly RepeatCard[] {
  return repeats.map(({ first, later }, index) => ({
    id: `r${index}`,
    text: shortened(oneLine(textOf(text, first))),
    words: wordsIn(text, first),
    first: spotOf(first),
    later: later.map(spotOf),
  }));
}

function shortened(text: string): string {
  return text.length <= shownText ? text : `${text.slice(0, shownText - 1)}…`;
}

/** Cards of what the rules found. */
export function findingCards(findings: readonly Finding[], text: string, spotOf: SpotOf): readonly FindingCard[] {
  return findings.map(({ rule, severity, message, span }, index) => ({
    id: `f${index}`,
    rule,
    severity,
    message,
    reason: rules.find(({ id }) => id === rule)?.reason ?? '',
    text: span && shortened(oneLine(textOf(text, span))),
    spot: span && spotOf(span),
  }));
}
