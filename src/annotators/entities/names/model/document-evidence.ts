import { Case } from '../words/forms.ts';
import { hashOf } from '../words/hash.ts';
import { maskOf } from '../words/lexicon.ts';
import { Gap } from '../words/pieces.ts';
import { formAt, Lettering, type Reading } from '../words/runs.ts';

/** Bits of what is seen of a word anywhere in its document. */
export const Seen = {
  lower: 1,
  midCapital: 2,
  afterTitle: 4,
  afterGiven: 8,
  afterPlacePreposition: 16,
  beforeSpeech: 32,
  tailOfRun: 64,
  headOfRun: 128,
  inOrganizationRun: 256,
  afterArticle: 512,
  acronym: 1024,
  possessive: 2048,
  tailOfPersonRun: 4096,
} as const;

/** Number of bits of evidence. */
export const evidenceBits = 13;

const titles = maskOf('titleWord');
const given = maskOf('female', 'male');
const organizationWords = maskOf('organizationWord', 'companySuffix', 'organization', 'facilityWord');
const placePrepositions = new Set(['in', 'near', 'at', 'from', 'outside', 'across', 'throughout', 'inside', 'around']);
const speech = new Set(
  'said says told added asked insisted denied argued claimed warned who whose thinks believes wrote replied explained noted tweeted'.split(
    ' ',
  ),
);
const articles = new Set(['the']);

/** What the whole document describes each word: for each norm a set of bits (after Ratinov and Roth 2009). */
export function gatherEvidence(reading: Reading): Int32Array {
  const { pieces, candidate, runStart, runEnd, lettering } = reading;
  const evidence = new Int32Array(reading.norms);
  const acronyms = new Map<number, number>();
  for (let i = 0; i < pieces.length; i++) {
    const form = formAt(pieces, i);
    if (form.letterCase === Case.lower) {
      evidence[form.norm] = (evidence[form.norm] ?? 0) | Seen.lower;
      continue;
    }
    if (!candidate[i] || lettering[i] !== Lettering.usual) continue;
    const start = runStart[i] ?? i;
    const end = runEnd[i] ?? i + 1;
    let bits = 0;
    const gap = pieces[i]?.gap ?? Gap.start;
    if (gap !== Gap.start && gap !== Gap.quote) bits |= Seen.midCapital;
    if (i > 0 && gap !== Gap.start) {
      const before = formAt(pieces, i - 1);
      if (before.classes & titles && gap !== Gap.comma) bits |= Seen.afterTitle;
      if (before.classes & given && before.letterCase !== Case.lower && gap === Gap.space) bits |= Seen.afterGiven;
      if (placePrepositions.has(before.text)) bits |= Seen.afterPlacePreposition;
      if (articles.has(before.folded)) bits |= Seen.afterArticle;
    }
    const next = pieces[i + 1];
    if (next && next.gap !== Gap.start) {
      if (speech.has(next.form.text)) bits |= Seen.beforeSpeech;
      if (next.gap === Gap.possessive) bits |= Seen.possessive;
    }
    if (end - start > 1) {
      if (i === end - 1) {
        bits |= Seen.tailOfRun;
        if (end - start <= 4 && formAt(pieces, start).classes & given) bits |= Seen.tailOfPersonRun;
      }
      if (i === start) bits |= Seen.headOfRun;
      if (formAt(pieces, end - 1).classes & organizationWords) bits |= Seen.inOrganizationRun;
      if (i === start) acronyms.set(initialsOf(reading, start, end), start);
    }
    evidence[form.norm] = (evidence[form.norm] ?? 0) | bits;
  }
  markAcronyms(reading, evidence, acronyms);
  return evidence;
}

function initialsOf({ pieces }: Reading, from: number, to: number): number {
  let initials = '';
  for (let i = from; i < to; i++) {
    const { text, letterCase } = formAt(pieces, i);
    if (letterCase !== Case.lower) initials += text.charAt(0);
  }
  return initials.length > 1 ? hashOf(initials) : 0;
}

function markAcronyms({ pieces }: Reading, evidence: Int32Array, acronyms: ReadonlyMap<number, number>): void {
  for (const { form } of pieces)
    if (form.letterCase === Case.upper && acronyms.has(hashOf(form.text)))
      evidence[form.norm] = (evidence[form.norm] ?? 0) | Seen.acronym;
}
