import { expect, test } from 'vitest';
import { findingsOf, said } from '../../support/check.ts';

const id = 'anonymous-source-without-reason';

test.each([
  ['A person close to the mayor said the bridge would not open in June.', 1],
  ['A person close to the mayor, who was not authorised to speak publicly, said the bridge would not open.', 0],
  ['An official said on condition of anonymity that the bridge would not open.', 0],
  ['City officials, including Mayor Anna Smith, said the bridge would not open in June.', 0],
  ['Local officials said they welcome the bridge.\n\n“We waited for years,” said Mayor Anna Smith.', 0],
  ['Local officials said they welcome the bridge.\n\nMayor Anna Smith was away.', 0],
  ['A port official said the cranes are old.\n\nThe official asked not to be named because the talks are secret.', 0],
  ['The bank’s adviser on ports, Anna Kerr, said the cranes are old.', 0],
  ['Two aides to the governor said the cranes are old.', 1],
  ['A source close to the club said the coach would leave.', 1],
  ['Mayor Anna Smith said the bridge would not open in June.', 0],
])('%s', (text, count) => {
  expect(said(id, text)).toHaveLength(count);
});

test('a source that is mentioned again is reported once, with the places', () => {
  const text =
    'Two port officials said the bridge would not open in June. The officials said the cables rust. A diplomat said it was true. The official said no more.';
  expect(
    findingsOf(id, text).map(({ data, related }) => [data['source'], related.map(({ message }) => message)]),
  ).toEqual([
    ['Two port officials', ['mentioned again', 'mentioned again']],
    ['A diplomat', []],
  ]);
});
