import { describe, expect, test } from 'vitest';
import { isStageDirection } from '../../../../src/annotators/attributions/candidates/turns.ts';
import { attributionsOf, linesOf } from '../marked.ts';

describe('turns of a transcript without quotation marks', () => {
  test.each([
    [
      'labels in capitals, several paragraphs to a turn',
      'REED: Why is the bridge shut? It opened in May.\n\nBERG: It is not safe. We saw cracks.\n\nWe shall mend it soon.\n\nREED: When?',
      [
        'REED | : | Why is the bridge shut? It opened in May.',
        'BERG | : | It is not safe. We saw cracks. / We shall mend it soon.',
        'REED | : | When?',
      ],
    ],
    [
      'questions and answers',
      'Q. What did you find there?\n\nA. I found nothing. They told me that it was gone.',
      ['Q | . | What did you find there?', 'A | . | I found nothing. They told me that it was gone.'],
    ],
    [
      'surnames that the article knows, and a note on what is heard',
      'Anna Berg met Peter Hall on Monday.\n\nHall: Is “The Long Road” a good book?\n\n[Laughter]\n\nBerg: It is “fine,” I think.\n\nHall: I agree.',
      ['Hall | : | Is “The Long Road” a good book?', 'Berg | : | It is “fine,” I think.', 'Hall | : | I agree.'],
    ],
    [
      'the paper that asks',
      'Anna Berg met the Courier on Monday.\n\nCourier: Is it safe?\n\nBerg: It is not. We saw cracks.\n\nCourier: Since when?\n\nBerg: I saw them in May.',
      [
        'Courier | : | Is it safe?',
        'Berg | : | It is not. We saw cracks.',
        'Courier | : | Since when?',
        'Berg | : | I saw them in May.',
      ],
    ],
    [
      'a label that is known of nobody ends the turn',
      'Anna Berg met Peter Hall on Monday.\n\nHall: I like it.\n\nBerg: It is not safe.\n\nListener: Is it open?\n\nHall: It is.',
      ['Hall | : | I like it.', 'Berg | : | It is not safe.', 'Hall | : | It is.'],
    ],
    [
      'a moderator',
      'MODERATOR: Who begins?\n\nHALL: I do. It is late.\n\nMODERATOR: Thank you.',
      ['MODERATOR | : | Who begins?', 'HALL | : | I do. It is late.', 'MODERATOR | : | Thank you.'],
    ],
  ])('%s', (_name, body, expected) => {
    expect(linesOf(body)).toEqual(expected);
  });

  test('the writer speaks after the last turn and before a speaker who is new', () => {
    const body =
      'REED: Why is it shut?\n\nBERG: It is not safe.\n\nREED: Since when?\n\nThe council has heard that before.\n\nHALL: We knew it in May.\n\nThe bridge opened in spring.';
    expect(linesOf(body).map((line) => line.split(' | ').at(-1))).toEqual([
      'Why is it shut?',
      'It is not safe.',
      'Since when?',
      'We knew it in May.',
    ]);
  });

  test('a list of figures is no transcript', () => {
    const body =
      'Anna Berg met Peter Hall on Monday.\n\nBerg: 41 percent\n\nHall: 38 percent\n\nBerg: 12 seats\n\nHall: 10 seats';
    expect(linesOf(body)).toEqual([]);
  });

  test('who a letter stands for is not guessed; a name in capitals is the person', () => {
    const { layer } = attributionsOf(
      'Anna Berg spoke on Monday.\n\nQ: Is it safe?\n\nA: It is not.\n\nBERG: We are late.\n\nQ: Why is that?',
    );
    expect(layer.attributions.map(({ speaker, kind }) => [speaker.name, kind])).toEqual([
      [null, 'direct'],
      [null, 'direct'],
      ['Anna Berg', 'direct'],
      [null, 'direct'],
    ]);
  });
});

test('a note on what is heard goes to nobody', () => {
  expect(linesOf('"REED: We are late.\n\n"(CROSSTALK.)\n\n"WALLACE: Why is that?"')).toEqual([
    'REED | : | We are late.',
    'WALLACE | : | Why is that?"',
  ]);
  expect(
    ['(CROSSTALK)', '[applause]', '"(Laughter.)"', '(We laughed about it.)', 'APPLAUSE'].map(isStageDirection),
  ).toEqual([true, true, true, false, false]);
});
