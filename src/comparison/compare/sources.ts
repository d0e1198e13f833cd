import type { SpeakerChange } from '../../model/cross-text/comparison.ts';
import type { Span } from '../../model/span.ts';
import { foldWords } from '../../text/words/fold-words.ts';
import { type FindChanges, type VersionLayers, type Versions, wordsIn } from './versions.ts';

interface Speaking {
  readonly name: string;
  /** Where they are first given as a source. */
  readonly span: Span;
  readonly words: number;
}

/** People and bodies that say something in one version alone. */
export const findSourceChanges: FindChanges = function* ({ old, new: current }) {
  const before = speakersOf(old);
  const after = speakersOf(current);
  for (const [key, { span }] of after) if (!before.has(key)) yield { kind: 'source-added', old: null, new: span };
  for (const [key, { span }] of before) if (!after.has(key)) yield { kind: 'source-dropped', old: span, new: null };
};

/** Speakers whose words in quotation marks became more or fewer, the greatest change first. */
export function speakerChanges({ old, new: current }: Versions): readonly SpeakerChange[] {
  const before = speakersOf(old);
  const after = speakersOf(current);
  return [...new Set([...before.keys(), ...after.keys()])]
    .map((key) => ({
      name: after.get(key)?.name ?? before.get(key)?.name ?? key,
      oldWords: before.get(key)?.words ?? 0,
      newWords: after.get(key)?.words ?? 0,
    }))
    .filter(({ oldWords, newWords }) => oldWords !== newWords)
    .sort(
      (a, b) => Math.abs(b.newWords - b.oldWords) - Math.abs(a.newWords - a.oldWords) || (a.name < b.name ? -1 : 1),
    );
}

function speakersOf(layers: VersionLayers): ReadonlyMap<string, Speaking> {
  const speakers = new Map<string, Speaking>();
  for (const { source, speaker, quoted } of layers.attributions.attributions) {
    if (source === null || speaker.name === null) continue;
    const key = foldWords(speaker.name).trim();
    const words = quoted.reduce((sum, span) => sum + wordsIn(layers, span).split(' ').filter(Boolean).length, 0);
    const known = speakers.get(key);
    speakers.set(
      key,
      known ? { ...known, words: known.words + words } : { name: speaker.name, span: source.span, words },
    );
  }
  return speakers;
}
