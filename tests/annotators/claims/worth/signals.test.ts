import { expect, test } from 'vitest';
import { makeScene, sceneData } from '../../../../src/annotators/claims/scene/claim-scene.ts';
import { assess } from '../../../../src/annotators/claims/worth/check-worthiness.ts';
import { loadResources } from '../../../../src/io/resources.ts';
import type { Layers } from '../../../../src/model/layers.ts';
import type { Resources } from '../../../../src/model/resources.ts';
import { analyseText } from '../../../support/analyse-text.ts';

const resources = loadResources([...sceneData, 'checkSigns']) as Resources;
const { checkSigns } = resources;
const weights = Object.fromEntries(Object.keys(checkSigns.weights).map((name) => [name, 1]));

/** Names of all signals of a sentence, whatever they weigh. */
function signalsOf(sentence: string): readonly string[] {
  const layers = analyseText(`Council meets again\n\n${sentence}`, 'claims') as Layers;
  const { article } = layers;
  const scene = makeScene(layers, resources);
  const start = article.text.indexOf(sentence);
  const span = { start, end: start + sentence.length };
  return assess(scene, [span], { ...checkSigns, weights }).signals.map(({ name }) => name);
}

const cases: readonly (readonly [signal: string, fires: string, not: string])[] = [
  ['-aim-without-deed', 'The council plans to close the old bridge.', 'The council voted to close the old bridge.'],
  ['-demand-without-deed', 'The council must close the old bridge.', 'The council must say who closed the old bridge.'],
  ['-future-without-deed', 'The council will close the old bridge.', 'The council will keep what it closed.'],
  ['-imperative', 'Close the old bridge over the river.', 'The council may close the old bridge.'],
  ['-more-judgement', 'It is a good plan and a wise one.', 'It is a good plan for the city.'],
  ['-reflexive', 'The councillors praised themselves.', 'The councillors praised the shelf.'],
  ['-short-opinion', 'I think the bridge is old.', 'The old bridge is near the park of the city.'],
  ['-advice', 'The city needs to pay.', 'The city needs 30 schools.'],
  ['-scene', 'The mayor waved and smiled.', 'The mayor waived a fee.'],
  ['acronym', 'The bill of the FBI was paid.', 'The bill of Anna B. Reed was paid.'],
  ['compound-noun', 'The school budget was cut.', 'The budget of the school was cut.'],
  ['date', 'The bridge was closed in May 2019.', 'The bridge was closed in the 19th century.'],
  ['duration', 'The bridge was closed for five years.', 'The bridge was closed by five men.'],
  ['figure', 'The council closed 30 schools.', 'The council closed thirty schools.'],
  ['more-law-or-vote', 'The council passed the bill.', 'The council saw the bill.'],
  ['named-organization', 'The bridge belongs to the European Union.', 'The bridge belongs to the city.'],
  ['named-person', 'The bridge belongs to Anna Reed.', 'The bridge belongs to the city.'],
  ['named-place', 'The bridge lies in France.', 'The bridge lies in the park.'],
  ['noun-acts', 'The mayor opened the bridge.', 'He opened the bridge with the old mayor.'],
  ['number', 'The council closed thirty schools.', 'The council met for thirty days.'],
  ['ongoing', 'The council is quietly closing schools.', 'The council is going to close schools.'],
  ['own-vote', 'I voted against the bridge.', 'They voted against the bridge.'],
  ['perfect', 'Schools that have not been closed are full.', 'Schools that we closed are empty.'],
  ['plurals', 'The schools and bridges were closed.', 'The school and the bridges of the town closed.'],
  ['short-with-number', 'They closed 30 schools.', 'They closed all schools.'],
  ['superlative', 'It is the oldest bridge of the city.', 'It is the best bridge of the city.'],
  ['superlative', 'It is the most expensive bridge.', 'It was closed earlier.'],
  ['there-is', 'There were schools in the city.', 'The old schools stood there.'],
  ['we-did', 'We closed the school.', 'We close the school.'],
];

test.each(cases)('%s: %s; not: %s', (signal, fires, not) => {
  expect([signalsOf(fires).includes(signal), signalsOf(not).includes(signal)]).toEqual([true, false]);
});

test('a phrase is found that a shorter one opens', () => {
  expect(signalsOf('It was the first time that the bridge was closed.')).toContain('first-time');
  expect(signalsOf('It was the last time that the bridge was closed.')).not.toContain('first-time');
});
