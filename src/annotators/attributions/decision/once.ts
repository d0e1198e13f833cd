import type { Speaker } from '../../../model/attribution.ts';
import { contains, overlaps } from '../../../model/span.ts';
import type { Draft } from '../candidates/found.ts';
import { claiming, isSpeech } from '../cues/cue-lexicon.ts';
import type { Voice } from './voice.ts';

/** How many drafts before and behind one are looked at; those that hold a cue are near it. */
const nearby = 8;

/**
 * What somebody says is reported once: inside the words that a voice reports, what is no saying of its own reports some of
 * them as the same speaker's (`Berg called on the mayor to invite them`, `he said he expected rain`).
 */
export function reportOnce(voices: readonly Voice[]): readonly Voice[] {
  return voices.filter((voice, position) => {
    if (voice.own.length > 0 || isOwnSaying(voice.draft)) return true;
    const near = voices.slice(Math.max(0, position - nearby), position + nearby + 1);
    return !near.some((outer) => outer !== voice && isInside(voice.draft, outer.draft) && haveOneSpeaker(voice, outer));
  });
}

/** Whether the voice tells of saying something elsewhere (`she had told the drivers to slow down`), which is worth keeping inside what is said now. */
function isOwnSaying({ cue, frame, addressee }: Draft): boolean {
  if (!cue || cue.form === 'infinitive' || cue.form === 'noun' || cue.entry.class === 'believe') return false;
  // `he wanted to go`.
  if (frame === 'toinf' && !addressee && cue.entry.senses.some(({ class: sense }) => sense === 'intend')) return false;
  return isSpeech(cue.entry) || claiming.has(cue.entry.class) || frame === 'that';
}

/** Whether cue and content of the one are in what the other reports. */
function isInside({ cueSpan, content }: Draft, outer: Draft): boolean {
  const isHeld = cueSpan !== null && outer.content.some((span) => contains(span, cueSpan));
  return isHeld && content.every((own) => outer.content.some((span) => overlaps(span, own)));
}

function haveOneSpeaker(one: Voice, other: Voice): boolean {
  const [a, b] = [one.draft.headSpan, other.draft.headSpan];
  if (a && b && overlaps(a, b)) return true;
  return isSame(one.resolution?.speaker, other.resolution?.speaker);
}

function isSame(one: Speaker | undefined, other: Speaker | undefined): boolean {
  if (!one || !other || one.name === null) return false;
  return one.entity === null ? other.name === one.name : one.entity === other.entity;
}
