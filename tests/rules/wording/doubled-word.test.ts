import { expect, test } from 'vitest';
import { findingsOf, said } from '../../support/check.ts';

const id = 'doubled-word';

test.each([
  ['She walked to the the bridge.', ['"the the": repeated word: “the”']],
  ['She walked to the the the bridge.', ['"the the the": repeated word: “the”']],
  ['It rained after it it had been dry.', ['"it it": repeated word: “it”']],
  ['The lamps were left on on purpose.', []],
  ['It was was a long day.', ['"was was": repeated word: “was”']],
  ['What it was was a mistake.', []],
  ['It was signed by by the mayor.', ['"by by": repeated word: “by”']],
  ['The the bridge was closed.', ['"The the": repeated word: “The”']],
  ['Ship owners barely made made it into the harbour.', ['"made made": repeated word: “made”']],
  ['She voted months before before she left.', ['"before before": repeated word: “before”']],
  ['“Well, I like like him,” she said.', []],
  ['It was a very very long way, and they came from Pago Pago.', []],
  ['They met in in-depth talks.', []],
  ['He had had enough, and said that that was it.', []],
  ['“Who gave in? In the end, nobody,” he said.', []],
  ['The The album was sold out.', ['"The The": repeated word: “The”']],
])('%s', (text, expected) => {
  expect(said(id, text)).toEqual(expected);
});

test('the fix takes the second word and the space before it', () => {
  const text = 'Headline here\n\nShe walked to the the bridge on Sunday.\n\nThe end came soon.\n';
  const [finding] = findingsOf(id, text);
  const [edit] = finding?.fix?.edits ?? [];
  expect(edit && text.slice(0, edit.start) + edit.text + text.slice(edit.end)).toBe(
    'Headline here\n\nShe walked to the bridge on Sunday.\n\nThe end came soon.\n',
  );
});

test('a headline has no article: the noun after a particle decides', () => {
  const story = (head: string) => `${head}\n\nThe council met.\n\nIt sat until noon.\n`;
  expect(said(id, story('Council votes on on budget'))).toEqual(['"on on": repeated word: “on”']);
  expect(said(id, story('The budget council voted on on Monday'))).toEqual([]);
});
