import { adding, type Planter, replace } from '../planter.ts';
import type { Random } from '../random.ts';
import { type Paragraph, paragraphsOf, peopleOf, type Story } from '../story.ts';

/** Slips of the hand on a word, its first letter and its length of four or more left alone. */
const slips: readonly ((word: string, at: number, random: Random) => string)[] = [
  (word, at) => word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2),
  (word, at) => word.slice(0, at) + word.slice(at + 1),
  (word, at) => word.slice(0, at) + word.charAt(at) + word.slice(at),
  (word, at, random) => word.slice(0, at) + random.pick([...'aeiounrlstm']) + word.slice(at + 1),
];

/** The word with one slip; null where it came out as it was. */
function misspell(word: string, random: Random): string | null {
  const at = 1 + random.below(word.length - 2);
  const slipped = random.pick(slips)(word, at, random);
  return slipped === word ? null : slipped;
}

/** A surname, alone or after the given name, with a slip of the hand. */
export const misspeltName: Planter = (story, random) => {
  const places = peopleOf(story).flatMap(({ surname, full, short }) => [
    ...short,
    ...(full.length > 1 ? full.map(({ end }) => ({ start: end - surname.length, end })) : []),
  ]);
  for (const place of random.shuffled(places)) {
    const words = misspell(story.text.slice(place.start, place.end), random);
    if (words !== null) return replace(story, place, words);
  }
  return null;
};

/** Somebody speaks who is never introduced. */
export const unintroducedPerson: Planter = adding(
  (story) =>
    ['Kaczmarek', 'Oyelaran', 'Sutherland', 'Pellegrini', 'Thackeray', 'Lindqvist', 'Fairweather', 'Ashworth']
      .filter((name) => !story.text.includes(name))
      .flatMap((name) => [
        `${name} said that the work had begun too late.`,
        `“I would have done it the other way round,” ${name} said.`,
        `${name} told reporters that it had been coming for years.`,
        `“Ask me again in a year,” said ${name}.`,
        `According to ${name}, the worst is over.`,
        `A second letter had been sent, ${name} added.`,
      ]),
  paragraphsOf,
);

/** The headline names a person of another story. */
export const strangerInHeadline: Planter = (story, random) => {
  const headline = headlineOf(story);
  if (!headline) return null;
  const stranger = random.pick([
    'Victoria Lansbury',
    'Desmond Achterberg',
    'Xavier Montoya',
    'Helena Christodoulou',
    'Marcus Tillman',
    'Priya Raghunathan',
  ]);
  const line = random.pick([
    `${stranger} says that it will be settled by spring`,
    `${headline.text}, says ${stranger}`,
    `${headline.text} as ${stranger} looks on`,
    `${stranger} asks city for more time`,
    `Questions for ${stranger} after vote`,
    `Report faults ${stranger}`,
  ]);
  return replace(story, headline, line);
};

/** A tag names somebody of another story. */
export const strangerInLabels: Planter = ({ text }, random) => {
  const match = /^(?:Labels|Tags): .*$/m.exec(text);
  if (!match) return null;
  const stranger = random.pick(['Carl Jones', 'Port Stanley', 'World Trade Union', 'Selma Haugen', 'Peter Lund']);
  const end = match.index + match[0].length;
  const words = `, ${stranger}`;
  return { text: text.slice(0, end) + words + text.slice(end), span: { start: end, end: end + words.length } };
};

/** The same person holds another office in a second place, or has another age. */
export const changedTitle: Planter = (story, random) => {
  const people = peopleOf(story);
  const last = paragraphsOf(story).at(-2);
  if (people.length === 0 || !last) return null;
  const { name, full } = random.pick(people);
  const [first] = full;
  const pair = random.pick(titles);
  if (!first || !pair) return null;
  const [before, after] = pair.map((part) => part.replace('NAME', name));
  const taken = story.text.slice(0, first.start).replace(/(?:\p{Lu}\p{Ll}+\.? )+$/u, '');
  const text = `${taken}${before}${story.text.slice(first.end)}`;
  const end = last.end + text.length - story.text.length;
  const added = ` ${after}`;
  return { text: text.slice(0, end) + added + text.slice(end), span: { start: first.start, end: end + added.length } };
};

const titles: readonly (readonly [string, string])[] = [
  ['Sen. NAME', 'Rep. NAME left before noon.'],
  ['Senator NAME', 'Congressman NAME did not stay for the vote.'],
  ['Gov. NAME', 'A letter from Sen. NAME arrived on Friday.'],
  ['Rep. NAME', 'Governor NAME was there too.'],
  ['NAME, 54,', 'NAME, 45, has two children.'],
  ['NAME, 38,', 'NAME, 83, was born on the coast.'],
];

/** Every name of an organisation before its acronym is cut. */
export const unexpandedAcronym: Planter = (story) => {
  const match = /(?:the |The )?(?:\p{Lu}\p{L}+ )+\((\p{Lu}{3,5})\)/u.exec(story.text);
  if (!match?.[1]) return null;
  const article = /^[Tt]he /.exec(match[0])?.[0] ?? '';
  const start = match.index + article.length;
  const words = match[1];
  return replace(story, { start, end: match.index + match[0].length }, words);
};

/** Somebody known by the surname is accused, and every word of an answer is cut. */
export const unansweredAccusation: Planter = (story, random) => {
  const answers =
    /\b(?:den(?:y|ied|ies)|reject(?:s|ed)?|dispute[sd]?|dismiss(?:ed|es)?|declined to comment|did not (?:respond|return)|no comment)\b/;
  const people = peopleOf(story);
  if (people.length < 2) return null;
  const left = withoutSentences(story, (sentence) => answers.test(sentence));
  const [accuser, accused] = random.shuffled(people);
  if (!accuser || !accused) return null;
  const sentence = random.pick(accusations).replace('ACCUSER', accuser.surname).replace('ACCUSED', accused.surname);
  const cut = { ...story, text: left };
  const place = random.pick(paragraphsOf(cut).slice(1, -1));
  const planted = replace(cut, { start: place.end, end: place.end }, ` ${sentence}`);
  return { ...planted, span: null };
};

const accusations = [
  'ACCUSER accused ACCUSED of taking money from a builder.',
  'ACCUSER said that ACCUSED had lied to the police.',
  '“ACCUSED stole from the people of this city,” ACCUSER said.',
  'ACCUSER alleged that ACCUSED forged two letters.',
  'ACCUSER blamed ACCUSED for the failure.',
  'ACCUSED was accused by ACCUSER of hiding the books.',
  'ACCUSER’s accusation that ACCUSED took bribes was read aloud.',
  'ACCUSER claimed that ACCUSED had threatened a witness.',
];

function withoutSentences(story: Story, isOut: (sentence: string) => boolean): string {
  return story.text.replace(/[^\n]+/g, (line) =>
    line
      .split(/(?<=[.!?]["”]?) (?=["“]?\p{Lu})/u)
      .filter((sentence) => !isOut(sentence))
      .join(' '),
  );
}

function headlineOf({ text }: Story): Paragraph | null {
  const line = text.split('\n').find((candidate) => candidate.length > 20 && !/^By /.test(candidate));
  return line === undefined ? null : { start: text.indexOf(line), end: text.indexOf(line) + line.length, text: line };
}
