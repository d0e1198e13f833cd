import type { Attribution, AttributionLayer } from '../../../model/attribution.ts';
import type { Token } from '../../../model/document.ts';
import type { Mention } from '../../../model/entity.ts';
import type { CheckSigns } from '../../../model/resources/check-signs.ts';
import { bySpan, hull, isNonEmpty, overlaps, type Span } from '../../../model/span.ts';
import { nobody } from '../claimants/claimant.ts';
import { tellsShareOfPeople } from '../content/poll-share.ts';
import { type ClaimScene, mentionsIn, tokensIn } from '../scene/claim-scene.ts';
import { type Clause, readClause } from '../scene/clause.ts';
import { type Force, forceOf, weaken } from '../scene/force.ts';
import { assessSentence, type Worth } from '../worth/check-worthiness.ts';
import { hasReport, isNoStatement, isSupposition, sourcedBy } from './by-source.ts';
import type { ClaimDraft } from './claim-draft.ts';
import { type InCourt, inCourt } from './court.ts';
import { clauseLeft } from './left-over.ts';

/** Score from which on a statement of the writer's own is listed. */
const leastScore = 0.4;
/** Fewest tokens of a statement, and of one beside an attribution in its sentence. */
const shortest = 5;
const shortestRest = 8;
/** Fewest tokens of one that shows an amount. */
const shortestAmount = 4;
/** Fewest tokens of a denial: `Reed denies wrongdoing`. */
const shortestDenial = 3;
/** What is checked wherever it is. */
const amounts: ReadonlySet<Mention['type']> = new Set(['money', 'percent', 'quantity']);

/** Share of its occurrences from which on a verb most likely shows what somebody says. */
const sureRate = 0.5;

/** The writer's own check-worthy statements: sentences, and parts of sentences, that nobody else answers for; `others` are claims without attributions. */
export function findOwnStatements(
  scene: ClaimScene,
  layer: AttributionLayer,
  attributions: readonly Attribution[],
  others: readonly ClaimDraft[],
  signs: CheckSigns,
): readonly ClaimDraft[] {
  const taken = takenSpans(scene, layer, attributions, others);
  const { sentences, article } = scene.document;
  let next = 0;
  return sentences.flatMap((sentence): ClaimDraft[] => {
    if (!scene.prose.has(sentence.block)) return [];
    const start = Math.max(sentence.start, startAfterDateline(article.dateline?.span ?? null, sentence));
    while ((taken[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next++;
    const free = freeParts({ start, end: sentence.end }, taken, next);
    const isWhole = free.length === 1 && free[0]?.start === start && free[0].end === sentence.end;
    return free.flatMap(
      (span) =>
        statementAt(
          scene,
          isWhole ? tokensIn(scene, span) : clauseLeft(scene, span, { start, end: sentence.end }),
          isWhole,
          signs,
        ) ?? [],
    );
  });
}

function startAfterDateline(dateline: Span | null, sentence: Span): number {
  return dateline && overlaps(dateline, sentence) ? dateline.end : sentence.start;
}

/** What somebody else is responsible for, merged, in text order. */
function takenSpans(
  scene: ClaimScene,
  layer: AttributionLayer,
  attributions: readonly Attribution[],
  others: readonly ClaimDraft[],
): readonly Span[] {
  const spans = [
    ...attributions.flatMap(({ source, cue, content, repeatedAt }) => [
      takenBy(scene, { source, cue, content }),
      ...repeatedAt,
    ]),
    ...others.map(({ span }) => span),
    ...layer.quotations.filter(({ kind }) => kind === 'quote').map(({ span }) => span),
  ].sort(bySpan);
  const merged: Span[] = [];
  for (const span of spans) {
    const last = merged.at(-1);
    if (last && span.start <= last.end)
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else merged.push(span);
  }
  return merged;
}

/** What an attribution covers. The noun that a reported relative clause hangs on is the writer's: `has shown bombs | it says are …`. */
function takenBy(scene: ClaimScene, { source, cue, content }: Pick<Attribution, 'source' | 'cue' | 'content'>): Span {
  const own = content.filter(
    (span, at) => !(at === 0 && content.length > 1 && source && span.end <= source.span.start && !hasVerb(scene, span)),
  );
  const spans = [...own, ...(source ? [source.span] : []), ...(cue ? [cue.span] : [])];
  return isNonEmpty(spans) ? hull(spans) : content[0];
}

function hasVerb(scene: ClaimScene, span: Span): boolean {
  return readClause(scene, tokensIn(scene, span)).group.length > 0;
}

/** Parts of the span that none of the taken spans, from the given one on, covers. */
function freeParts(span: Span, taken: readonly Span[], from: number): readonly Span[] {
  const free: Span[] = [];
  let { start } = span;
  for (let index = from; index < taken.length; index++) {
    const other = taken[index];
    if (!other || other.start >= span.end) break;
    if (other.start > start) free.push({ start, end: other.start });
    start = Math.max(start, other.end);
  }
  if (start < span.end) free.push({ start, end: span.end });
  return free;
}

/** End of a statement with the bracket that its last word closes: `won 7-6 (4)`. */
function endWithBracket(text: string, start: number, end: number): number {
  const open = text.lastIndexOf('(', end);
  return text[end] === ')' && open >= start && text.indexOf(')', open) === end ? end + 1 : end;
}

function statementAt(
  scene: ClaimScene,
  tokens: readonly Token[],
  isWhole: boolean,
  signs: CheckSigns,
): ClaimDraft | null {
  const [first, last] = [tokens[0], tokens.at(-1)];
  if (!first || !last) return null;
  const span = { start: first.start, end: endWithBracket(scene.text, first.start, last.end) };
  const hasAmount = mentionsIn(scene, span).some(({ type, form }) => form === 'value' && amounts.has(type));
  const isShort = tokens.length < (hasAmount ? shortestAmount : isWhole ? shortest : shortestRest);
  if (isShort && tokens.length < shortestDenial) return null;
  const isSupposed = isSupposition(tokens);
  if ((isSupposed && !hasAmount) || isNoStatement(scene, tokens) || hasReport(scene, tokens)) return null;
  const clause = readClause(scene, tokens);
  const isShare = tellsShareOfPeople(scene, clause.subject, clause.head);
  const court = isSupposed ? null : inCourt(scene, tokens, clause);
  if (isShort && !court) return null;
  if (clause.group.length === 0 || (!isShare && !court && isSpoken(scene, clause))) return null;
  const worth = assessSentence(scene, span, tokens, clause, signs, hasAmount || isShare || court ? 0 : leastScore);
  if (!worth) return null;
  if (court) return courtDraft(court, span, worth);
  const asserted = forceOf(scene, clause, 'fact');
  const force: Force = isSupposed ? { ...asserted, modality: 'conditional' } : asserted;
  const isHearsay = tokens.some(({ norm }) => scene.words.hearsay.has(norm));
  const commitment = isHearsay ? 'Uu' : weaken('CT+', force);
  const sourced = sourcedBy(scene, tokens);
  return {
    attribution: null,
    type: isShare ? 'finding' : sourced ? 'assertion' : 'fact',
    span,
    claimant: sourced?.claimant ?? nobody(isHearsay ? 'hearsay' : 'author'),
    content: sourced?.content ?? [span],
    addressee: null,
    target: null,
    ...force,
    commitment: { source: commitment, author: sourced ? 'Uu' : commitment },
    stance: 'neutral',
    repeatedAt: [],
    flags: isHearsay ? ['hearsay'] : [],
    confidence: isWhole ? 0.9 : 0.6,
    worth,
  };
}

/** A charge or plea that the writer reports, which is none of the writer's own claims. */
function courtDraft({ type, claimant, content, worded, target }: InCourt, span: Span, worth: Worth): ClaimDraft {
  const isDenial = type === 'denial';
  return {
    attribution: null,
    type,
    span,
    claimant,
    content: [content],
    worded: [worded],
    addressee: null,
    target,
    modality: 'asserted',
    polarity: isDenial ? 'negative' : 'positive',
    commitment: { source: isDenial ? 'CT-' : 'CT+', author: 'Uu' },
    stance: 'neutral',
    repeatedAt: [],
    flags: claimant.span ? [] : ['no-source'],
    confidence: 0.8,
    worth,
  };
}

/** `The company disagreed`, `She told the programme …`: that somebody spoke, where what was said was not made out. */
function isSpoken({ cues }: ClaimScene, { head }: Clause): boolean {
  const forms = cues.byForm.get(head?.norm ?? '') ?? [];
  return forms.some(({ words, entry: { pos, class: kind, cueRate, senses } }) => {
    if (pos !== 'verb' || words.length > 1) return false;
    const frames = senses.flatMap((sense) => sense.frames);
    if (cueRate >= sureRate && frames.some((frame) => frame === 'quote' || frame === 'tothat')) return true;
    return /^(?:agree|criticise)$/.test(kind) && frames.includes('that') && !frames.includes('np');
  });
}
