import { describe, expect, test } from 'vitest';
import { textOf } from '../../../../src/model/span.ts';
import { claimsOf } from '../lines.ts';

/** Disputed claims, one line each: `content | basis | who disputes`. */
function disputedIn(body: string): readonly string[] {
  const { text, claims } = claimsOf(body);
  return claims.flatMap(({ content, disputedBy }) =>
    disputedBy.map(({ claim, basis }) => `${textOf(text, content[0])} | ${basis} | ${claims[claim]?.claimant.name}`),
  );
}

describe('a denial of everything is of all accusations', () => {
  test.each([
    [
      'Police charged Anna Reed with fraud. Prosecutors allege that Reed took $4 million from the fund. Reed pleaded not guilty on Monday.',
      [
        'Anna Reed with fraud | anaphoric | Anna Reed',
        'that Reed took $4 million from the fund | anaphoric | Anna Reed',
      ],
    ],
    ['Brandel is accused of harassing two clerks. He has denied any wrongdoing.', ['Brandel | anaphoric | Brandel']],
    [
      'Prosecutors accuse Anna Reed of stealing cars. Her lawyer, Tom Webb, denied all the charges.',
      ['Anna Reed of stealing cars | anaphoric | Tom Webb'],
    ],
  ])('%s', (body, lines) => {
    expect(disputedIn(body)).toEqual(lines);
  });

  test('of those against who denies only', () => {
    const body =
      'Prosecutors accuse Anna Reed of stealing cars. Neighbours accuse Tom Webb of arson. Webb denies any wrongdoing.';
    expect(disputedIn(body)).toEqual(['Tom Webb of arson | anaphoric | Tom Webb']);
  });
});

describe('what is denied stands elsewhere than right before', () => {
  test.each([
    [
      'Tom Webb denied on Monday that he had taken bribes. Prosecutors say Webb took $3 million in bribes from builders.',
      ['Webb took $3 million in bribes from builders | explicit | Tom Webb'],
    ],
    [
      'Six people were poisoned by the water of the river in May. The company denied that anybody was poisoned by its water.',
      ['Six people were poisoned by the water of the river in May | explicit | The company'],
    ],
    [
      'The union said the mill had 300 workers. The figure was disputed by the owner.',
      ['the mill had 300 workers | anaphoric | the owner'],
    ],
    [
      'The report found that soldiers had fired on the crowd. The army disputes the findings.',
      ['that soldiers had fired on the crowd | anaphoric | The army'],
    ],
    ['Anna Reed said the dam was safe. Tom Webb disputed her account.', ['the dam was safe | anaphoric | Tom Webb']],
    [
      'The airline said the jet was hit by a bird. “There is no proof of this,” Tom Webb of the airport said.',
      ['the jet was hit by a bird | anaphoric | Tom Webb'],
    ],
    [
      'Although relatives of Kerr suggested he may have been murdered, the coroner said no evidence supports anything but suicide.',
      ['he may have been murdered | contrast | the coroner'],
    ],
    [
      'Prosecutors accused Anna Reed of an affair with Tom Webb. Reed denied being in a relationship with Webb.',
      ['Anna Reed of an affair with Tom Webb | explicit | Anna Reed'],
    ],
  ])('%s', (body, lines) => {
    expect(disputedIn(body)).toEqual(lines);
  });
});

describe('what somebody takes back', () => {
  test.each([
    [
      'Anna Reed accused the mayor of stealing. On Monday she retracted the accusation.',
      ['the mayor of stealing | retraction | Anna Reed'],
    ],
    [
      'Anna Reed accused the mayor of stealing. She later admitted that the accusation was false.',
      ['the mayor of stealing | admission | Anna Reed'],
    ],
  ])('%s', (body, lines) => {
    expect(disputedIn(body)).toEqual(lines);
  });
});

describe('nothing is disputed', () => {
  test.each([
    'Anna Reed accused the board of waste. Tom Webb denied being in a relationship with Kerr.',
    'The union said the mill had 300 workers. The owner denied bail to nobody.',
    'Residents praised the clinic. The owner pleaded not guilty to fraud.',
    'The council plans a new road. Tom Webb rejected the offer.',
  ])('%s', (body) => {
    expect(disputedIn(body)).toEqual([]);
  });
});
