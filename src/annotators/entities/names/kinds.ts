import type { NameType } from '../../../model/entity.ts';
import type { ModelType } from './model/labels.ts';
import { Case } from './words/forms.ts';
import { maskOf } from './words/lexicon.ts';
import { Gap } from './words/pieces.ts';
import { formAt, type Reading } from './words/runs.ts';

const byModelType: Readonly<Record<Exclude<ModelType, 'MISC'>, NameType>> = {
  PER: 'person',
  ORG: 'organization',
  LOC: 'place',
};
const group = maskOf('demonym', 'belief', 'language');
const event = maskOf('event', 'eventWord');
const work = maskOf('work', 'workWord');
const product = maskOf('product');
/** Last words of streets and the like, which name nothing else. */
const streets = new Set(
  'street road avenue boulevard lane highway square bridge village province district county'.split(' '),
);
const peopleEnding = /(?:ians?|eans?|[^aeiou]ans|ese|ish|ites?|ists?|[^aeiou]is|ics|ers)$/;

/** Type of a name that the model gave `type`: its catch-all is parted by the gazetteer, by the words in the name and by its form. */
export function typeOf(reading: Reading, from: number, to: number, type: ModelType): NameType {
  if (type !== 'MISC') return byModelType[type];
  let phrase = 0;
  let all = -1;
  let any = 0;
  for (let i = from; i < to; i++) {
    const { classes, letterCase, isConnector } = formAt(reading.pieces, i);
    if (i === from) phrase |= (reading.begins[i] ?? 0) & (reading.ends[to - 1] ?? 0);
    any |= classes;
    if (!isConnector && letterCase !== Case.number) all &= classes;
  }
  if (to - from === 1) phrase |= all;
  const last = formAt(reading.pieces, to - 1);
  if (phrase & maskOf('event')) return 'event';
  if (phrase & maskOf('work')) return 'work';
  if (phrase & product) return 'product';
  if (phrase & group || all & group) return 'group';
  if (to - from > 1 && last.classes & event) return 'event';
  if (to - from > 1 && streets.has(last.folded)) return 'place';
  if (isQuoted(reading, from, to) || (to - from > 1 && any & work)) return 'work';
  if (to - from > 1 && any & event) return 'event';
  if (last.classes & group || peopleEnding.test(last.folded)) return 'group';
  if (any & product || last.letterCase !== Case.capital) return 'product';
  return to - from > 1 ? 'work' : 'product';
}

function isQuoted({ pieces }: Reading, from: number, to: number): boolean {
  return pieces[from]?.gap === Gap.quote && pieces[to]?.gap === Gap.quote;
}
