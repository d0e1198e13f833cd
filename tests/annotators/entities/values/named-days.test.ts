import { describe, expect, test } from 'vitest';
import { type Case, readValues } from '../../../support/read-values.ts';

const read = (cases: readonly Case[]) => readValues('May 15, 2024\nNews of the week\n\n', cases);

describe('days that are counted from others or have a name', () => {
  test.each(
    read([
      ['«The day before last Tuesday» he fled.', '2024-05-06'],
      ['She left «the day after Christmas».', '2023-12-26'],
      ['They met on the «last Friday of March».', '2024-03-29'],
      ['The fair opens on the «first Monday in September 2019».', '2019-09-02'],
      ['It was the «second weekend of July 2023».', '2023-07-08/2023-07-09'],
      ['Since «9/11» much has changed.', '2001-09-11'],
      ['The «7/7» bombings killed many.', '2005-07-07'],
      ['He ran 7/7 of the way.', 'absent'],
      ['Roads filled on «Thanksgiving weekend».', '2023-11-25/2023-11-26'],
      ['Pilgrims came in «Easter week».', '2024-03-25/2024-03-31'],
      ['Sales rose in «H1 2023».', '2023-01-01/2023-06-30'],
      ['Sales rose in «3Q23».', '2023-Q3'],
      ['The letter of «15.05.2023» was lost.', '2023-05-15'],
      ['The letter of «15-May-23» was lost.', '2023-05-15'],
      ['The march began at «0900 hours».', '09:00'],
    ]),
  )('%s is %s', (_marked, value, found) => {
    expect(found).toBe(value);
  });

  test('a month with `that` is of the year that was named before', () => {
    const [, found] = readValues('May 15, 2024\nNews of the week\n\nHe died on 3 October 2021.\n\n', [
      ['«That September» he had moved.', '2021-09'],
    ])[0] as readonly [string, string, string];
    expect(found).toBe('2021-09');
  });
});
