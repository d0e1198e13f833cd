import type { Attribution } from '../../../model/attribution.ts';
import type { Token } from '../../../model/document.ts';
import { hull, type Span } from '../../../model/span.ts';
import { type ClaimScene, cueEntryOf, tokensIn } from '../scene/claim-scene.ts';

/**
 * Whether the text does not say that somebody says so: the report is denied, asked, possible or supposed. `has not indicated
 * it will sell`, `could not determine if`, `nobody said`, `if the court finds that`, `did the mayor say …?`.
 */
export function isUnclaimed(scene: ClaimScene, attribution: Attribution): boolean {
  const { cue, flags } = attribution;
  if (cue?.pos !== 'verb' || flags.includes('no-comment')) return false;
  return (
    isDeniedFinding(scene, attribution) ||
    isOpenQuestion(scene, attribution) ||
    isOfNobody(scene, attribution) ||
    isPossible(scene, attribution) ||
    isSupposed(scene, attribution) ||
    isAskedAbout(scene, attribution) ||
    isOnlyTried(scene, attribution)
  );
}

/** What finds, shows or shows, or fails to: its negation leaves nothing that is claimed. */
const finding = /^(?:evidence|confirm|announce|estimate|promise|warn|accuse|suggest|admit|hearsay)$/;
const tellingFrames = /^(?:that|zero-that|whether|wh|np|toinf|of|ofing|tothat|about|as)$/;

function isDeniedFinding(scene: ClaimScene, { cue, quoted }: Attribution): boolean {
  if (!cue || quoted.length > 0 || !tellingFrames.test(cue.frame)) return false;
  const words = tokensIn(scene, cue.span).map(({ norm }) => norm);
  const isNegated = cue.negated || words.some((word) => scene.words.negation.has(word));
  const isDue = /\b(?:yet|remains?|failed|fails?|unable) to\b/.test(words.join(' '));
  if (!isNegated && !isDue) return false;
  if (cue.class === 'assert') return isDue || words.some((word) => /^(?:never|has|have|had|does|do)$/.test(word));
  const lemma = cueEntryOf(scene, cue.lemma);
  return !scene.denying.has(cue.lemma) && (finding.test(cue.class) || lemma?.factive === true);
}

/** `whether the fleet was insured`, said by those who do not ask it. */
function isOpenQuestion(scene: ClaimScene, { cue, content, quoted }: Attribution): boolean {
  if (!cue || quoted.length > 0 || /^(?:question|deny)$/.test(cue.class)) return false;
  const [first] = tokensIn(scene, content[0]);
  if (first?.norm === 'whether') return true;
  return first?.norm === 'if' && (cue.negated || finding.test(cue.class)) && !/[,]/.test(textOfContent(scene, content));
}

function textOfContent({ text }: ClaimScene, content: Attribution['content']): string {
  const { start, end } = hull(content);
  return text.slice(start, end);
}

const farthestGovernor = 5;

const nobody = /^(?:nobody|none|no|neither|nor)$/;

/** `Nobody at the bank said`, `No official has said`, `no one claims`. */
function isOfNobody(scene: ClaimScene, { source, quoted, cue }: Attribution): boolean {
  if (!source || !cue || quoted.length > 0 || cue.span.start < source.span.start) return false;
  const phrase = [...before(scene, source.span.start, 3), ...tokensIn(scene, source.span)];
  const cut = phrase.findLastIndex((token) => /^(?:and|but|that|verb)$/.test(token.norm));
  const words = phrase.slice(cut + 1);
  return words.some((token, at) => {
    if (!nobody.test(token.norm)) return false;
    // `No, the mayor said` is an answer.
    return token.norm !== 'no' || !isParted(scene, token, words[at + 1] ?? token);
  });
}

function isParted({ text }: ClaimScene, a: Token, b: Token): boolean {
  return a !== b && /[,;:]/.test(text.slice(a.end, b.start));
}

/** `The report may show that`, `critics could argue`: somebody might say so. */
function isPossible(scene: ClaimScene, { cue, quoted, source, content }: Attribution): boolean {
  if (!cue || quoted.length > 0 || !source) return false;
  const [first, second] = tokensIn(scene, cue.span);
  // `can be sued by Reed`: of a passive, too, whose content is before it.
  if (content[0].start < cue.span.end && second?.norm !== 'be') return false;
  return first !== undefined && /^(?:may|might|could|can)$/.test(first.norm);
}

/** `If the court finds that the law was broken, …`; `unless police say …`. */
function isSupposed(scene: ClaimScene, { cue, source, content }: Attribution): boolean {
  if (!cue || !source || content[0].start < cue.span.end) return false;
  const [opener] = before(scene, source.span.start, 1);
  const [own] = tokensIn(scene, source.span);
  return [opener, own].some((token) => token !== undefined && /^(?:if|unless|whether|lest)$/.test(token.norm));
}

/** `Did the mayor say that the bridge was closed?` */
function isAskedAbout(scene: ClaimScene, { cue, content, quoted }: Attribution): boolean {
  if (!cue || quoted.length > 0) return false;
  const last = tokensIn(scene, content[content.length - 1] ?? content[0]).at(-1);
  const first = scene.document.tokens[scene.document.sentences[last?.sentence ?? -1]?.from ?? -1];
  if (!last || !first || !/^\s*[”’"']?\?/.test(scene.text.slice(last.end, last.end + 4))) return false;
  return /^(?:do|does|did|has|have|had|is|are|was|were|will|would|can|could|should|who|what|why|how|when)$/.test(
    first.norm,
  );
}

/** `Residents tried to demand answers`, `plans to accuse the firm`: what is not done yet, or perhaps never. */
function isOnlyTried(scene: ClaimScene, { cue, content, quoted }: Attribution): boolean {
  if (!cue || quoted.length > 0 || content[0].start < cue.span.end) return false;
  const group = tokensIn(scene, cue.span);
  const [first] = group;
  const words = first ? [...before(scene, first.start, farthestGovernor), ...group.slice(0, -1)] : [];
  const to = words.findLastIndex(({ norm }) => norm === 'to');
  if (to < 1) return false;
  // `attempt to protest or demand`: verbs that share one `to`.
  const between = words.slice(to + 1);
  const isJoined = between.length === 0 || /^(?:or|and)$/.test(between.at(-1)?.norm ?? '');
  return isJoined && between.length <= 2 && scene.words.attempts.has(words[to - 1]?.norm ?? '');
}

/** The this many tokens before an offset, in the same sentence. */
function before(scene: ClaimScene, offset: number, count: number): readonly Token[] {
  const { tokens } = scene.document;
  const next = tokensFrom(scene, offset);
  const at = next?.index ?? -1;
  const found: Token[] = [];
  for (let index = Math.max(0, at - count); index < at; index++) {
    const token = tokens[index];
    if (token && token.sentence === next?.sentence) found.push(token);
  }
  return found;
}

function tokensFrom(scene: ClaimScene, start: number): Token | undefined {
  const span: Span = { start, end: start + 80 };
  return tokensIn(scene, span)[0];
}
