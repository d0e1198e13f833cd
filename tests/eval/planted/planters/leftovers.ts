import { addingLine, altering, type Planter } from '../planter.ts';
import { paragraphsOf, sentencesOf } from '../story.ts';

/** A word of the story is still a placeholder. */
export const placeholder: Planter = altering(sentencesOf, (sentence, random) => {
  const places = [...sentence.matchAll(/(?<=\s)(?:\p{Ll}{4,}|\d[\d,]*|\p{Lu}\p{Ll}{3,})(?=\s)/gu)];
  if (places.length === 0) return null;
  const { 0: word, index } = random.pick(places);
  const mark = random.pick([
    'TK',
    'TKTK',
    'XXX',
    'XXXX',
    '[NAME]',
    '[name here]',
    '[date tk]',
    'lorem ipsum dolor',
    '???',
    '[insert figure]',
    '[quote to come]',
    'TBC',
    'TK TK',
    '[city]',
    '$XX',
    '[PLACEHOLDER]',
    '<NAME>',
    '[check spelling]',
    'TODO',
    '{{name}}',
  ]);
  return sentence.slice(0, index) + mark + sentence.slice(index + word.length);
});

/** A line of the wire or of the content system stands between two paragraphs. */
export const wireLine: Planter = addingLine(
  [
    'Story continues below advertisement',
    'ADVERTISEMENT',
    'READ MORE: Ten ferries that time forgot',
    'Related: How the vote was counted',
    'Sign up for our morning newsletter',
    'Subscribe to our weekly politics newsletter here.',
    'Follow @citydesk',
    'Click here to subscribe',
    'MORE FROM THE CITY DESK: The men who run the docks',
    '(MORE)',
    'EDS: Updates with quotes from mayor. With photos.',
    'UPDATE 2-',
    'Share this article',
    'Loading...',
    'pic.twitter.com/a8FkQz1',
    'Follow us on Twitter',
    'Most Read',
    'WATCH: The moment the wall fell',
    'writethru',
    'ABSTRACT.',
    'Recommended stories',
    'Share on Facebook',
    'Article continues after advertisement',
    'Skip to main content',
  ],
  paragraphsOf,
);

/** Residue of a language model. */
export const modelResidue: Planter = addingLine(
  [
    'As an AI language model, I do not have access to the minutes of the meeting.',
    'As of my last knowledge update, the talks had not begun.',
    'The dam was built in 1936 :contentReference[oaicite:3]{index=3}.',
    'The plan is on the city’s website (https://city.example/plan?utm_source=chatgpt.com).',
    'The vote was 7 to 2 turn0search4.',
    'Certainly! Here is a revised version of your article:',
    'Sure, here’s the updated draft with a stronger lede:',
    'I’m sorry, but I cannot assist with that request.',
    'Regenerate response',
    'As an artificial intelligence, I cannot form opinions on the vote.',
    'My knowledge cutoff is in 2021, so the figures may have changed.',
    'I hope this helps! Let me know if you would like me to change the tone.',
    'Here is a rewritten version of the paragraph in a neutral tone:',
    'As a large language model, I cannot confirm the number of the dead.',
    'Would you like me to shorten the article further?',
  ],
  paragraphsOf,
);
