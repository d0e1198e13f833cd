import { expect, test } from 'vitest';
import { parseText } from '../../../../src/formats/text.ts';
import { loadResources } from '../../../../src/io/resources.ts';
import { analyze, planLayers } from '../../../../src/pipeline/analyze.ts';

const plan = planLayers(['attributions']);

/** Source, cue and content of the first attribution of a headline; null if there is none. */
function inHeadline(headline: string): string | null {
  const text = `${headline}\n\nThe weather was mild, and Carl Johnson knew.`;
  const [first] = analyze(parseText('a', text), plan, loadResources(plan.data)).attributions?.attributions ?? [];
  if (!first?.cue || !first.source) return null;
  return [first.source.span, first.cue.span, first.content[0]]
    .map(({ start, end }) => text.slice(start, end))
    .join(' | ');
}

test.each([
  ['a verb behind a comma', 'Reed wins vote, vows to press on', 'Reed | vows | to press on'],
  ['a verb with a capital', 'Carl Berg Refuses to Resign', 'Carl Berg | Refuses | to Resign'],
  ['the first such word is the verb', 'Carl Berg Denies Claims of Fraud', 'Carl Berg | Denies | Claims of Fraud'],
  ['a verb that could be a noun', 'Ryan pledges to work with the mayor', 'Ryan | pledges | to work with the mayor'],
  ['who is behind a dash', "Harbour plan 'a mistake' - Johnson", "Johnson | - | Harbour plan 'a mistake'"],
  ['a description behind a dash', "Bridge 'will not open' – minister", "minister | – | Bridge 'will not open'"],
  ['a paper behind a dash', "Bridge 'will not open' – BBC News", null],
  ['a verb at the end', "Harbour plan 'a mistake', says Johnson", "Johnson | says | Harbour plan 'a mistake'"],
  ['a name before a colon', 'Johnson: Bridge must close', 'Johnson | : | Bridge must close'],
  ['a description before a colon', 'Leeds mayor: Bridge must close', 'Leeds mayor | : | Bridge must close'],
  ['a rubric before a colon', 'The Latest: Trains stop for a week', null],
  ['another title before a colon', 'Stealth Over Health: How a firm hid its sugar', null],
  ['a noun', 'The pledges to work together are old', null],
])('%s', (_name, headline, expected) => {
  expect(inHeadline(headline)).toBe(expected);
});

test.each([
  'Norvia furious after US warns over arms: ‘They are in no position to lecture us’',
  'NORVIA FURIOUS AFTER US WARNS AGAINST ARMING KORDIA: ‘THE US IS IN NO POSITION TO TELL US’',
  'Nurse weeps as minister visits ward: “We have nothing left”',
  'Fans angry after club sacks Webb: “It is a disgrace”',
  'Ferry crew walk out while owner speaks: “We were never paid for the winter”',
])('whose words stand behind two clauses is open: %s', (headline) => {
  expect(inHeadline(headline)).toBeNull();
});

test.each([
  ['Mayor warns of floods: “Stay at home”', 'Mayor | warns'],
  ['Kerr says bridge is safe: ‘I would walk it’', 'Kerr | says'],
])('behind one clause its subject speaks: %s', (headline, expected) => {
  expect(inHeadline(headline)?.split(' | ').slice(0, 2).join(' | ')).toBe(expected);
});
