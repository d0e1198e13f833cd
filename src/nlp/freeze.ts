import type { Nlp, Term, View } from './compromise.ts';

/**
 * Makes the stage that tags compromise's fixed terms and keeps these tags from all later stages. The result is that of
 * compromise's own stage, which puts words together wherever a phrase of its whole lexicon may begin, to look for one of 80.
 */
export function makeFreeze(nlp: Nlp): (view: View) => void {
  const { frozenLex, _multiCache: longest } = nlp.model().one;
  const { setTag } = nlp.methods().one;
  const world = nlp.world();
  const firstWords = new Set(Object.keys(frozenLex).flatMap((term) => term.split(' ').slice(0, -1)[0] ?? []));

  function freeze(terms: readonly Term[], wording: string): void {
    const tag = Object.hasOwn(frozenLex, wording) ? frozenLex[wording] : undefined;
    if (tag === undefined) return;
    setTag(terms, tag, world, false, 'freeze');
    for (const term of terms) term.frozen = true;
  }

  return (view) => {
    for (const terms of view.docs) {
      terms.forEach((term, from) => {
        const word = wordOf(term);
        if (firstWords.has(word)) {
          const most = Math.min(longest[word] ?? 0, terms.length - from);
          for (let count = most; count > 1; count--) {
            const phrase = terms.slice(from, from + count);
            freeze(phrase, phrase.map(wordOf).join(' '));
          }
        }
        freeze([term], word);
      });
    }
  };
}

function wordOf({ machine, normal }: Term): string {
  return machine || normal;
}
