import { altering, type Planter, replace } from '../planter.ts';
import { paragraphsOf, quotationsOf, sentencesOf } from '../story.ts';

/** A quotation loses its closing mark, or its opening one, or one is turned or of the other style. */
export const lostMark: Planter = (story, random) => {
  const quotations = quotationsOf(story);
  if (quotations.length === 0) return null;
  const { start, end } = random.pick(quotations);
  const isCurly = story.text.charAt(end) === '”';
  const marks = { open: { start: start - 1, end: start }, close: { start: end, end: end + 1 } };
  const [place, mark] = random.pick([
    [marks.close, ''],
    [marks.open, ''],
    [marks.close, isCurly ? '"' : '”'],
    [marks.open, isCurly ? '"' : '”'],
    [marks.close, isCurly ? '“' : ''],
    [marks.open, isCurly ? '”' : ''],
  ] as const);
  // What cannot be told from the mark alone is told on the quotation.
  return { ...replace(story, place, mark), span: { start: start - 1, end: end + 1 } };
};

/** A small word is written twice. */
export const doubledWord: Planter = altering(sentencesOf, (sentence, random) => {
  const places = [...sentence.matchAll(/(?<=\s)(?:the|a|of|to|in|on|at|for|and|from|with|by|was|will|would)(?=\s)/g)];
  if (places.length === 0) return null;
  const { 0: word, index } = random.pick(places);
  return `${sentence.slice(0, index)}${word} ${sentence.slice(index)}`;
});

/** A character that nobody sees stands in a word, or letters of UTF-8 were read as windows-1252. */
export const strangeCharacter: Planter = altering(sentencesOf, (sentence, random) => {
  const at = 1 + random.below(sentence.length - 2);
  const unseen = ['\u200B', '\u00AD', '\uFEFF', '\u202A', '\u0007', '\u001B', '\u0092', '\uFFFD', '\u2060', '\u0000'];
  const broken = ['Ã©', 'â€™', 'Ã¼', 'â€œ', 'Ã±', 'Â£', 'Ã¶', 'â€“'];
  return sentence.slice(0, at) + random.pick([...unseen, ...broken]) + sentence.slice(at);
});

/** One or two paragraphs stand a second time. */
export const pastedParagraph: Planter = (story, random) => {
  const paragraphs = paragraphsOf(story);
  const long = paragraphs.filter(({ text }) => text.split(' ').length >= 28);
  if (long.length === 0) return null;
  const copied = random.pick(long);
  const { end } = random.pick(paragraphs.filter(({ start }) => start >= copied.start));
  const pasted = random.pick([
    copied.text,
    copied.text.replace(/ (\p{Ll}+) /u, ' '),
    copied.text.replace(/"|“|”/g, '"'),
  ]);
  const { text } = replace(story, { start: end, end }, `\n\n${pasted}`);
  return { text, span: { start: end + 2, end: end + 2 + pasted.length } };
};

/** A quotation is told in another word than in a story that was read before. */
export const alteredQuotation: Planter = (story, random) => {
  const long = quotationsOf(story).filter(({ text }) => text.split(' ').length >= 8);
  for (const quotation of random.shuffled(long)) {
    const words = withOtherWord(quotation.text, random.below(100));
    if (words === null) continue;
    return { ...replace(story, quotation, words), before: { id: `earlier-${story.id}`, text: story.text } };
  }
  return null;
};

/** A quotation is not what the transcript has; the transcript is made of the clean story. */
export const misquotation: Planter = altering(
  (story) => quotationsOf(story).filter(({ text }) => text.split(' ').length >= 5),
  (words, random) => withOtherWord(words, random.below(100)),
);

/** The words with one of them changed, left out or put in, away from the ends. */
function withOtherWord(quotation: string, seed: number): string | null {
  const words = quotation.split(' ');
  const at = 1 + (seed % (words.length - 2));
  const word = words[at];
  if (word === undefined || !/^\p{Ll}+$/u.test(word)) return null;
  const others = [['never'], ['perhaps', word], [], ['hardly', word], ['other', word]];
  return [...words.slice(0, at), ...(others[seed % others.length] ?? []), ...words.slice(at + 1)].join(' ');
}
