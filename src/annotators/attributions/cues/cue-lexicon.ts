import type { CueEntry, CueForm, CueLexicon } from '../../../model/resources/cues.ts';

/** Forms of the lexicon by their first word. */
export type CueIndex = CueLexicon['byForm'];

/** Classes whose object is a claim by itself, so that a person as the subject is enough evidence. */
export const claiming: ReadonlySet<string> = new Set(['accuse', 'deny', 'demand', 'promise', 'offer']);

/** Makes the look-ups from the entries. */
export function makeCueLexicon(entries: readonly CueEntry[]): CueLexicon {
  return { entries, byForm: indexForms(entries), byLemma: indexLemmas(entries) };
}

/** Forms of the verbs that deny, but of those that can refuse. */
export function formsThatDeny(entries: readonly CueEntry[], refusal: ReadonlySet<string>): ReadonlySet<string> {
  const verbs = entries.filter(
    ({ pos, class: kind, lemma }) => pos === 'verb' && kind === 'deny' && !refusal.has(lemma),
  );
  return new Set(verbs.flatMap(({ forms }) => forms));
}

function indexForms(entries: readonly CueEntry[]): CueIndex {
  const index = new Map<string, CueForm[]>();
  for (const entry of entries) {
    for (const form of entry.forms) {
      const words = form.includes(' ') ? form.split(' ') : [form];
      const first = words[0] ?? '';
      const forms = index.get(first);
      if (forms) forms.push({ entry, words });
      else index.set(first, [{ entry, words }]);
    }
  }
  for (const forms of index.values()) {
    if (forms.length > 1) forms.sort((a, b) => b.words.length - a.words.length || rank(a.entry) - rank(b.entry));
  }
  return index;
}

function indexLemmas(entries: readonly CueEntry[]): CueLexicon['byLemma'] {
  const index = new Map<string, CueEntry>();
  for (const entry of entries) if (entry.pos === 'verb' || !index.has(entry.lemma)) index.set(entry.lemma, entry);
  return index;
}

function rank(entry: CueEntry): number {
  return entry.pos === 'phrase' ? 0 : entry.pos === 'verb' ? 1 : 2;
}

/** All frames of an entry, over its senses. */
export function hasFrame(entry: CueEntry, ...frames: readonly string[]): boolean {
  return entry.senses.some((sense) => sense.frames.some((frame) => frames.includes(frame)));
}

/** Whether the word reports speech: it can be with a quotation or, as `tell`, with a hearer and a clause. */
export function isSpeech(entry: CueEntry): boolean {
  return hasFrame(entry, 'quote', 'tothat');
}

/** Whether the verb says something only beside marked words: `he laughed` after a clause reports nothing. */
export function isRareTag({ core, cueRate }: CueEntry): boolean {
  return !core && cueRate < 0.3;
}

/** Whether the word asks somebody something, or puts something to them, so that an answer may follow. */
export function isVerbOfAsking({ lemma, class: name }: CueEntry): boolean {
  return name === 'question' || name === 'suggest' || /^(?:ask|tell|put|wonder|press|remind)$/.test(lemma);
}
