import type { Planter } from '../planter.ts';
import { adding } from '../planter.ts';
import { paragraphsOf } from '../story.ts';
import { plantedFirst, plantedLater } from '../wordings.ts';

/** Plants what a wording for the rule says in one paragraph; stories of their own kind (a headline against its story) are left out. */
export function wordingOf(id: string): Planter {
  const sentences = [...plantedFirst, ...plantedLater].flatMap(([rule, text, date]) => {
    const [, body = '', more] = text.split('\n\n');
    const needsHeadline = id === 'magnitude-mismatch' && !/(\$|€|pounds).*\1/.test(body);
    return rule === id && !needsHeadline && date === undefined && more === undefined ? [body] : [];
  });
  return (story, random) => adding(() => sentences, paragraphsOf)(story, random);
}

/** A story in another language. */
export const otherLanguage: Planter = ({ text }) => ({
  text: `${text.split('\n')[0]}\n\n${'Die neue Brücke über den Fluss wurde am Sonntag von der Bürgermeisterin für den Verkehr freigegeben. '.repeat(6)}\n`,
  span: null,
});

/** A story of one paragraph: in a longer one the pronoun may mean somebody else. */
export const otherPronoun: Planter = ({ text }, random) => {
  const sentence = random.pick(plantedFirst.filter(([rule]) => rule === 'pronoun-mismatch'))[1].split('\n\n')[1];
  return { text: `${text.split('\n')[0]}\n\n${sentence}\n\nThe bridge is old.\n`, span: null };
};
