import { describe, expect, test } from 'vitest';
import { linesOf } from './marked.ts';

describe('attributions by layout', () => {
  test.each([
    ['signature after a dash', '"It is late." ― Anna Berg', ['Anna Berg | ― | "It is late."']],
    [
      'signature in the next line',
      '"It is late and we are tired."\n\n- Anna Berg',
      ['Anna Berg | - | "It is late and we are tired."'],
    ],
    [
      'announced by a colon',
      'Then Anna Berg went even further:\n\n"It is late and we are tired."',
      ['Anna Berg | : | "It is late and we are tired."'],
    ],
    [
      'inverted at the start',
      'Said Anna Berg, "It is late and we are tired."',
      ['Anna Berg | Said | "It is late and we are tired."'],
    ],
    [
      'turns of a transcript in marks',
      '"REED: We are late.\n\n"WALLACE: Why is that?"',
      ['REED | : | We are late.', 'WALLACE | : | Why is that?"'],
    ],
    [
      'a quotation over two paragraphs',
      '“It is late,” Anna Berg said. “We are tired.\n\n“We want to go home.”',
      ['Anna Berg | said | “It is late,” / “We are tired. / “We want to go home.”'],
    ],
    ['a time is no label', 'The doors open at 9:30 in the morning.', []],
  ])('%s', (_name, body, expected) => {
    expect(linesOf(body)).toEqual(expected);
  });
});
