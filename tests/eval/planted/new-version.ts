import type { ChangeKind } from 'newsan';
import type { Random } from './random.ts';

/** A sentence of an old version with the one of the new version that it became, both as they are printed. */
export interface KnownPair {
  readonly old: string;
  readonly new: string;
}

/** A new version of a story with what was changed in it. */
export interface NewVersion {
  readonly text: string;
  readonly pairs: readonly KnownPair[];
  /** Kinds of the changes that were made, one for each. */
  readonly changes: readonly ChangeKind[];
  /** The paragraphs that are not as they were: of the old version, and of the new one. */
  readonly changed: { readonly old: readonly string[]; readonly new: readonly string[] };
}

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
const added = [
  'The hall was closed for an hour while technicians mended a lamp.',
  'A cycling club from the valley has asked for a second meeting in autumn.',
  'Two of the benches near the gate had been painted green the week before.',
];
const swaps: readonly (readonly [RegExp, string])[] = [
  [/\bhowever\b/, 'nonetheless'],
  [/\babout\b/, 'around'],
  [/\balso\b/, 'too'],
  [/\bbecause\b/, 'as'],
  [/\bhas\b/, 'had'],
  [/\bwill\b/, 'would'],
];

/** Makes a new version: a number, a name or a quotation is another one, a paragraph is moved, dropped, added or reworded. */
export function makeNewVersion(text: string, random: Random): NewVersion {
  const [headline = '', ...paragraphs] = text.split(/\n{2,}/).filter((paragraph) => paragraph.trim() !== '');
  const changes: ChangeKind[] = [];
  const body = paragraphs.map((old) => ({ old, now: old }));
  const change = (kind: ChangeKind, find: RegExp, replaced: (match: string) => string) => {
    const places = body.flatMap(({ old, now }, at) => (old === now && find.test(now) ? [at] : []));
    const at = places.length > 0 ? random.pick(places) : undefined;
    const paragraph = at === undefined ? undefined : body[at];
    if (at === undefined || !paragraph) return;
    const now = paragraph.now.replace(find, replaced);
    if (now === paragraph.now) return;
    body[at] = { ...paragraph, now };
    changes.push(kind);
  };
  change(
    'number',
    /(?<![\w.,$£-])[2-9]\d(?= (?:people|percent|per cent|years|votes|men|women|others|members)\b)/,
    (number) => String(Number(number) + 5),
  );
  change(
    'name',
    /(?<=\p{Ll} )(?:Monday|Tuesday|London|Washington|Chicago|Smith)(?=[ ,])/u,
    (name) =>
      ({ Monday: 'Friday', Tuesday: 'Sunday', London: 'Leeds', Washington: 'Denver', Chicago: 'Dallas' })[name] ??
      'Smyth',
  );
  change(
    'quotation-altered',
    /(?<=[“"](?:[\w’']+ ){2,6})(?:very|really|never|always|must|should|great)(?=(?: [\w’']+){2,}[^“”"]{0,80}[”"])/,
    () => 'perhaps',
  );
  for (const [find, word] of swaps.slice(0, 3)) change('paragraph-rewritten', find, () => word);
  const gone: string[] = [];
  const come: string[] = [];
  const middle = Math.floor(body.length / 2);
  if (body.length > 8) {
    const [dropped] = body.splice(middle, 1);
    if (dropped) {
      changes.push('paragraph-dropped');
      gone.push(dropped.old);
    }
    const [moved] = body.splice(2, 1);
    if (moved) {
      body.splice(body.length - 1, 0, moved);
      changes.push('paragraph-moved');
      gone.push(moved.old);
      come.push(moved.now);
    }
    body.splice(3, 0, { old: '', now: random.pick(added) });
    changes.push('paragraph-added');
  }
  const kept = body.filter(({ old }) => old !== '');
  const pairs = kept.flatMap(({ old, now }) => {
    const [before, after] = [sentencesOf(old), sentencesOf(now)];
    return before.length === after.length
      ? before.map((sentence, at): KnownPair => ({ old: sentence, new: after[at] ?? '' }))
      : [];
  });
  return {
    text: `${[headline, ...body.map(({ now }) => now)].join('\n\n')}\n`,
    pairs,
    changes: renamed(changes, body),
    changed: {
      old: [...gone, ...body.flatMap(({ old, now }) => (old === now ? [] : [old]))],
      new: [...come, ...body.flatMap(({ old, now }) => (old === now ? [] : [now]))],
    },
  };
}

/** A weekday that is another one is a changed date. */
function renamed(changes: readonly ChangeKind[], body: readonly { readonly old: string; readonly now: string }[]) {
  const isDay = body.some(
    ({ old, now }) => old !== now && /\b(?:Friday|Sunday)\b/.test(now) && !/\b(?:Friday|Sunday)\b/.test(old),
  );
  return changes.map((kind) => (kind === 'name' && isDay ? 'date' : kind));
}

function sentencesOf(paragraph: string): readonly string[] {
  return [...segmenter.segment(paragraph)].map(({ segment }) => segment.trim()).filter((sentence) => sentence !== '');
}
