import { describe, expect, test } from 'vitest';
import { pairQuotationMarks, primaryFamily } from '../../../src/text/words/quotation-marks.ts';

function pairs(text: string, primary: 'double' | 'single' = 'double'): string[] {
  return pairQuotationMarks(text, { start: 0, end: text.length }, primary).map(
    (pair) => `${text.slice(pair.span.start, pair.span.end)}${pair.problem ? ` !${pair.problem}` : ''}`,
  );
}

describe('pairQuotationMarks', () => {
  test.each([
    ['straight', 'He said "no" twice.', ['"no"']],
    ['curly', 'He said “no” twice.', ['“no”']],
    ['doubled singles', "''We won,'' she said.", ["''We won,''"]],
    ['guillemets', 'He said «no» twice.', ['«no»']],
    ['guillemets in plain ASCII', '<<No>> he said, << not now. >>', ['<<No>>', '<< not now. >>']],
    ['arrows', 'Read more >> “Yes” or 3 << 4', ['“Yes”']],
    [
      'nested singles against apostrophes',
      "\"They didn't say 'yes' to the voters' plan,\" he said.",
      ["\"They didn't say 'yes' to the voters' plan,\"", "'yes'"],
    ],
    ['a triple mark', "'''Alone,' she said,'' he told us.", ["'''Alone,' she said,''", "'Alone,'"]],
    [
      'a lost closing mark',
      '"It is late, he said. "We go home."',
      ['"It is late, he said. !unclosed', '"We go home."'],
    ],
    [
      'curly marks within straight ones',
      '"He called it “a gift” to the few, and it is.',
      ['"He called it “a gift” to the few, and it is. !unclosed', '“a gift”'],
    ],
    [
      'a curly mark after a lost straight one',
      '"It is late, he said. “We go home.”',
      ['"It is late, he said. !unclosed', '“We go home.”'],
    ],
    ['an unclosed paragraph', '“We will stay. We will not move.', ['“We will stay. We will not move. !unclosed']],
    ['a stray closing mark', 'It was over.” They left.', ['” !unopened']],
    ['a wrong-way opening mark', 'He said ”no” twice.', ['”no” !wrong-way']],
    ['marks of two kinds', 'He said “no" twice.', ['“no" !mixed']],
    ['feet and inches', 'At 6\'2" he is tall, and 5\' 11" is not.', []],
    ['attributes of tags', '<tweet author="Clerk"> He said "no".', ['"no"']],
    ['elisions', "Rock 'n' roll of the '90s, get 'em while they last.", []],
    ['a headline in singles', "Minister 'glad to go' after vote", ["'glad to go'"]],
  ])('%s', (_name, text, expected) => {
    expect(pairs(text)).toEqual(expected);
  });

  test('reads British style with a plural possessive in it', () => {
    const text = "'The workers' rights come first, don't they,' said Mr Hall. 'He called it “odd”.'";
    expect(pairs(text, 'single')).toEqual([
      "'The workers' rights come first, don't they,'",
      "'He called it “odd”.'",
      '“odd”',
    ]);
  });

  test('is linear in hostile input', () => {
    expect(pairs('"'.repeat(100_000)).length).toBe(50_000);
    expect(pairs(" '".repeat(100_000)).length).toBe(0);
    expect(pairs(' <a "'.repeat(20_000)).length).toBeGreaterThan(0);
  });
});

describe('primaryFamily', () => {
  const family = (text: string) => primaryFamily(text, [{ start: 0, end: text.length }]);
  test('tells British from American style', () => {
    expect(family("'We have had enough of this,' she said. 'It has to stop now.' He called it 'mad'.")).toBe('single');
    expect(family("“We have had enough of this,” she said. “He called it 'quite mad' then.”")).toBe('double');
  });
});
