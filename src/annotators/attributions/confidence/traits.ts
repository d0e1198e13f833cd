import type { Attribution, Speaker } from '../../../model/attribution.ts';
import type { Draft } from '../candidates/found.ts';

/** What the confidence in a speaker is given by, as names of weights: `via:pronoun`, `frame:quote`. Order and number do not matter. */
export type Traits = readonly string[];

/** Distances from a source to the words that are given to it, in code units, from the nearest on. */
const distances = [80, 300, 900] as const;
/** Shares of right references, from which on each has a trait of its own. */
const references = [0.95, 0.88, 0.8, 0.7, 0.6, 0.45] as const;

/** The traits of an attribution with a speaker: its frame, the kind and place of its source, how the speaker is known, and how far the words are from it. */
export function traitsOf(draft: Draft, kind: Attribution['kind'], sourceKind: string, speaker: Speaker): Traits {
  const { frame, source, nested, continued, cue, content } = draft;
  const isQuoted = kind === 'indirect' ? 'plain' : kind;
  return [
    `frame:${frame}`,
    `frame:${frame},${isQuoted}`,
    `kind:${isQuoted}`,
    `place:${source?.place ?? 'none'}`,
    `via:${speaker.via}`,
    `source:${sourceKind}`,
    `reference:${stepOf(speaker.confidence)}`,
    `cue:${rateOf(cue)}`,
    `distance:${distanceOf(draft)}`,
    ...(cue && cue.form !== 'finite' ? [`form:${cue.form}`] : []),
    ...(cue?.negated ? ['negated'] : []),
    ...(speaker.entity === null && speaker.via !== 'none' ? [`unnamed:${speaker.via}`] : []),
    ...(nested ? ['nested'] : []),
    ...(continued ? ['continued'] : []),
    ...(content.length > 2 ? ['long'] : []),
    ...(speaker.name !== null && !/\s/.test(speaker.name) ? [`single:${speaker.via}`] : []),
  ];
}

function stepOf(confidence: number): string {
  return String(references.find((step) => confidence >= step) ?? 0);
}

function rateOf(cue: Draft['cue']): string {
  if (!cue) return 'none';
  const { cueRate, core } = cue.entry;
  if (cueRate >= 0.6) return 'sure';
  if (cueRate >= 0.3) return 'likely';
  return core || cueRate > 0 ? 'rare' : 'unlisted';
}

/** Steps from the source to the nearest words that are given to it. */
function distanceOf({ headSpan, content }: Draft): number {
  if (!headSpan) return distances.length;
  const nearest = Math.min(...content.map(({ start, end }) => Math.max(0, start - headSpan.end, headSpan.start - end)));
  const step = distances.findIndex((most) => nearest <= most);
  return step < 0 ? distances.length : step;
}
