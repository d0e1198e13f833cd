import { falseClaims } from '../fact-checks.ts';
import { adding, type Planter, replace } from '../planter.ts';
import { paragraphsOf, peopleOf, quotationsOf, type Story } from '../story.ts';

/** Somebody who could be anybody says so. */
export const vagueSource: Planter = adding(
  () => [
    'Experts say that the plan will cost more.',
    'Critics said the vote came too late.',
    'Some observers believe that a deal is near.',
    'Studies show that such walls fail after 40 years.',
    'According to experts, the worst is over.',
    'Analysts expect that prices will rise.',
    'Many economists argue that the tax is too high.',
    'Research suggests that the noise harms children.',
    'The move was rushed, critics say.',
    'Several scientists warned that the lake was too full.',
    'Insiders said that the chairman would resign.',
    'Polls show that voters are tired of the quarrel.',
    'Legal experts doubt that the court will agree.',
    'Detractors claim that the money was wasted.',
    'It is widely believed that the mayor will run again.',
  ],
  paragraphsOf,
);

/** A source without name, and without a word on why. */
export const anonymousSource: Planter = adding(
  () =>
    [
      'A person close to the mayor said the bridge would not open in June.',
      'A source familiar with the talks said that a deal was near.',
      'Two officials, who asked not to be named, said that the money was gone.',
      '“He will be out by Friday,” a senior official said.',
      'According to a person with knowledge of the matter, the letter was never sent.',
      'Sources told the newspaper that the chairman had offered to resign.',
      'An aide who spoke on condition of anonymity said the vote would be close.',
      'A law enforcement official said that the car was found in the river.',
      'One insider said the board was split.',
      'Three people briefed on the plan said it would cost more.',
      'The firm will be sold, a source said.',
      'A government official, speaking anonymously, called it a mistake.',
    ].filter((sentence) => !/condition of anonymity|asked not|anonymously/.test(sentence)),
  (story) => paragraphsOf(story),
);

/** Signs that somebody speaks in a paragraph. */
const speech = /[“”"]|\b(?:said|says|told|accus\w+|denied|according|asked|show|promised|added|warned|rejected)\b/;

/** Words of a quotation lose the words that tell who said them. */
export const orphanQuotation: Planter = (story, random) => {
  const orphans = [
    '“We waited for three hours and nobody came to tell us anything.” The doors stayed shut.',
    '“There is no money left for a second bridge in this town.” The crowd fell silent.',
    '“If they close the school, we shall have to move away from here.” It rained all afternoon.',
    '“Nobody asked us what we wanted before the machines came up the road.”',
    '“I have seen many winters here, and none of them was like this one.”',
  ];
  const paragraphs = paragraphsOf(story).filter(({ text }) => !speech.test(text));
  if (paragraphs.length === 0) return null;
  const { end } = random.pick(paragraphs);
  const words = random.pick(orphans);
  const { text } = replace(
    story,
    { start: end, end },
    `\n\n${words}\n\nThe road stayed closed until the evening, and traffic was sent over the hill.`,
  );
  return { text, span: { start: end + 2, end: end + 2 + words.length } };
};

/** Words that find a suspect guilty before a court does. */
export const impliedGuilt: Planter = adding(
  () =>
    [
      'A man of 40 was arrested for murder on Sunday.',
      'Police arrested two brothers for the robbery.',
      'She was detained for stealing a car.',
      'The driver was jailed for manslaughter in May before any trial.',
      'Officers arrested the killer at a motel.',
      'The murderer was caught two hours later.',
      'A clerk is being held for the theft of $400.',
      'He was arrested for stabbing a neighbour.',
      'Two teenagers were arrested for setting the fire.',
      'The police arrested a woman for kidnapping a child.',
      'The rapist was arrested at the airport.',
      'A nurse was taken into custody for killing a patient.',
    ].filter((sentence) => !sentence.includes('before any trial')),
  paragraphsOf,
);

/** One speaker alone is left, in a story of more than 300 words. */
export const singleSource: Planter = (story, random) => {
  const people = peopleOf(story);
  if (people.length === 0 || quotationsOf(story).length === 0) return null;
  const { surname, name } = random.pick(people);
  const paragraphs = paragraphsOf(story);
  const kept = paragraphs.filter(({ text }) => !speech.test(text));
  const voice = [
    `${name} said that the work would go on.`,
    `“We shall see it through,” ${surname} said. ${surname} said that he had never doubted it.`,
  ];
  const head = story.text.slice(0, paragraphs[0]?.start ?? 0);
  const body = [voice[0], ...kept.map(({ text }) => text), ...filler, voice[1]];
  return { text: `${head}${body.join('\n\n')}\n`, span: null };
};

const filler = [
  'The road to the site runs along the river for four miles and crosses it twice. In winter it is closed for weeks, and the mail comes by boat. The first houses stand behind the second bridge, where the valley opens and the wind drops. There are two shops, a chapel and a school with three rooms.',
  'Work began in the spring of 1934, with two hundred men and a steam crane that was brought up the river in parts. It rained for most of that year. The wall was finished in three summers, and the lake was full by the fourth. A bronze plate on the north tower gives the names of the builders.',
  'The machines are older than most of the people who run them. Each of them is cleaned on the first day of the month, and each has a book in which every repair is written down. The oldest of the books begins in ink, in a careful hand, and ends in the middle of a line.',
  'A fence was put up in May. Trucks come and go from six in the morning, and dust lies on the hedges on both sides of the lane. The footpath was moved to the other bank, and a sign with a map shows where it goes. On Sundays the gate is shut and the lane is quiet again.',
  'Behind the wall the valley was once full of orchards. Some of the trees still stand in a row along the old road, and in dry years the top of a barn comes out of the water. Fishermen keep away from it, because their nets are torn by the beams. Children row out to it in August.',
];

/** The story has lost its dateline. */
export const lostDateline: Planter = ({ text }) => {
  const match = /^[\p{Lu}][\p{Lu} .’'-]{3,}, [^\n]{1,40}?(?: -|—|–) /mu.exec(text);
  if (!match) return null;
  return { text: text.slice(0, match.index) + text.slice(match.index + match[0].length), span: null };
};

/** The story has lost its date, byline or headline. */
export const lostMetadata: Planter = (story, random) => {
  const lines = story.text.split('\n');
  const isDate = (line: string) => /^\p{Lu}\p{Ll}+ \d{1,2}, \d{4}$/u.test(line);
  const isByline = (line: string) => /^By /.test(line);
  const [isLost, agency] = random.pick([[isDate, /$^/] as const, [isByline, / \((?:AP|Reuters)\)/] as const]);
  if (!lines.some(isLost)) return null;
  // An agency stands for the byline.
  const text = lines
    .filter((line) => !isLost(line))
    .join('\n')
    .replace(agency, '');
  return { text, span: null };
};

/** What is said in the story, as a transcript. */
export function transcriptOf(story: Story): string {
  return quotationsOf(story)
    .map(({ text }) => text)
    .join('\n');
}

/** A claim that was rated false is repeated as if it were not. */
export const knownFalse: Planter = adding(
  () =>
    falseClaims.flatMap((claim) => {
      const words = claim.charAt(0).toLowerCase() + claim.slice(1);
      return [`Anna Smith said that ${words}.`, `According to Tom Reed, ${words}.`, `“${claim},” said Carl Jones.`];
    }),
  paragraphsOf,
);
