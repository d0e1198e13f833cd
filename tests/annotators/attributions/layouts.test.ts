import { describe, expect, test } from 'vitest';
import { analyseText } from '../../support/analyse-text.ts';
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
    [
      'a few words before the next quotation',
      '“It is late,” Anna Berg said. But “we are not going home without an answer.”',
      ['Anna Berg | said | “It is late,” / But “we are not going home without an answer.”'],
    ],
    [
      'a sentence in between',
      '“It is late,” Anna Berg said. The rain had set in by then. “But we are not going home.”',
      ['Anna Berg | said | “It is late,” / “But we are not going home.”'],
    ],
    [
      'a sentence about somebody else in between',
      '“It is late,” Anna Berg said. Peter Hall shook his head. “We are not going home.”',
      ['Anna Berg | said | “It is late,”'],
    ],
    [
      'a name and a verb after a question',
      '“Can it be mended?” Anna Berg deadpanned. “We could try.”',
      ['Anna Berg | deadpanned | “Can it be mended?” / “We could try.”'],
    ],
    [
      'an abbreviation ends the sentence',
      '“It is bad,” Anna Berg told reporters in Albany, N.Y. “It will not get better this year.”',
      ['Anna Berg | told | “It is bad,” / “It will not get better this year.”'],
    ],
    [
      'a name before a list in a relative clause',
      'Peter Hall, who leaves after working in Leeds, York and Hull, praised the plan as “a good one”.',
      ['Peter Hall, who leaves after working in Leeds, York and Hull | praised | the plan as “a good one”'],
    ],
    [
      'a comparison',
      'Anna Berg compared the plan to “throwing money into the sea”.',
      ['Anna Berg | compared | the plan to “throwing money into the sea”'],
    ],
    [
      'age and place after a name',
      'Kelly Brand, 34, from Grimsby, said her son was “in bits”.',
      ['Kelly Brand, 34, from Grimsby | said | her son was “in bits”'],
    ],
    [
      'an insertion between spaced hyphens',
      'Karel Novak - a critic of the bank - said that “families cannot wait”.',
      ['Karel Novak - a critic of the bank | said | that “families cannot wait”'],
    ],
    [
      'who is quoted, not the paper that quotes',
      'Jana Dvorak was quoted by the Prague Daily as saying the bank was “fighting the last war”.',
      ['Jana Dvorak | saying | the bank was “fighting the last war”'],
    ],
    [
      'a heading in marks',
      '“We will leave no one behind,” Anna Berg said.\n\n- “Black smoke” -\n\nThe search goes on.',
      ['Anna Berg | said | “We will leave no one behind,”'],
    ],
    [
      'the title of a work',
      'In “Night Train,” Anna Berg returned to the town. Hall pushed copies of his memoir, “Long Road,” at the fair.',
      [],
    ],
    ['a time is no label', 'The doors open at 9:30 in the morning.', []],
  ])('%s', (_name, body, expected) => {
    expect(linesOf(body)).toEqual(expected);
  });
});

describe('headlines name who is told', () => {
  const attributionsOf = (headline: string) =>
    analyseText(`${headline}\n\nThe story went on for days.\n`, 'attributions').attributions.attributions;
  test.each(["'Nobody listened to us', jury told", "'We were lied to', tribunal hears"])('%s', (headline) => {
    const [attribution, ...rest] = attributionsOf(headline);
    expect(rest).toEqual([]);
    expect(attribution).toMatchObject({ source: null, speaker: { name: null, reason: 'no-source' } });
    expect(attribution?.addressee).not.toBeNull();
  });

  test.each(['Bridge was unsafe, inquiry told', 'Court hears bridge was a death trap'])('%s', (headline) => {
    expect(attributionsOf(headline)).toEqual([]);
  });

  test.each(['Rail chief told MPs the line was safe', 'Schools need more money, minister says'])('%s', (headline) => {
    expect(attributionsOf(headline)).toMatchObject([{ source: { span: expect.anything() } }]);
  });
});
