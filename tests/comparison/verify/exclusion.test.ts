import { describe, expect, test } from 'vitest';
import { doubts } from '../../support/compare-texts.ts';

const source = `Ferry fire on the Tarn

A green ferry caught fire on the Tarn river on Tuesday night, and two nurses who were on board pulled three girls from the smoke.

The secretive founder of the line, Ole Brandt, said it would shut its old terminal in Moss Bay and recall forty life jackets.

Brandt, a former sailor and local radio host, has not sold any of his shares. A gunman killed seven at the terminal in 1998.
`;

describe('words that exclude each other', () => {
  test.each([
    // different members of one kind, wherever they are in the sentence
    ['A white ferry caught fire on the Tarn river on Tuesday night.', ['wording differs: white ~ green']],
    ['Two doctors who were on board pulled three girls from the smoke.', ['count differs: Two doctors ~ two nurses']],
    ['Two nurses on board pulled three boys from the smoke.', ['count differs: three boys ~ three girls']],
    ['A green ferry caught fire on the Tarn canal on Tuesday night.', ['wording differs: canal ~ river']],
    // opposites
    ['The founder of the line said it would open its old terminal in Moss Bay.', ['direction differs: open ~ shut']],
    ['The founder of the line said it would shut its new terminal in Moss Bay.', ['direction differs: new ~ old']],
    // what means the same excludes nothing
    ['A green boat caught fire on the Tarn river on Tuesday night.', []],
    ['Two nurses on board pulled three schoolgirls from the smoke.', []],
    ['The founder of the line said it would close its old terminal in Moss Bay.', []],
    // a prefix that limits
    [
      'The co-founder of the line, Ole Brandt, said it would shut its old terminal.',
      ['role differs: co-founder ~ founder'],
    ],
    // `former` may reach over two roles
    ['Local radio host Ole Brandt has not sold any of his shares.', []],
    ['Former local radio host Ole Brandt has not sold any of his shares.', []],
    // a number whose things the source does not name
    ['A gunman killed seven people at the terminal in 1998.', []],
    ['A gunman killed six people at the terminal in 1998.', ['count differs: six people ~ seven']],
    // a second negation is one more than the source has
    ['Brandt has not sold any of his shares.', []],
    ['Brandt has sold some of his shares.', ['negation differs: sold ~ sold']],
  ])('%s', (draft, expected) => {
    expect(doubts(draft, source)).toEqual(expected);
  });
});

const court = `Court frees four

A court in Ware, S.C. said on Friday that it would release four men while the case went on, and lawyers for the defence thanked it.

The firm lacked money and set a poor example, Judge Ann Poole said. It beat forecasts of $832.6 million, she noted, and is charged with fraud.

Three witnesses did not turn up. The others are yet to be named. It is for the state to say whether or not to charge them.
`;

describe('what is denied, doubted or to come', () => {
  test.each([
    // `will` is what somebody said `would` be
    ['A court in Ware will release four men while the case goes on.', []],
    // a denial reaches over no `and`
    ['The firm set a poor example, Judge Ann Poole said.', []],
    // who calls a thing something plans nothing
    ['Judge Ann Poole called the example set by the firm poor.', []],
    // `accused of` is as unsure as `charged with`
    ['The firm is accused of fraud.', []],
    // `yet to` denies, `whether or not` does not
    ['The others have not been named.', []],
    ['The state may charge them.', []],
    // an acronym of the sources
    ['A court in Ware, South Carolina, said that it would release four men.', []],
    // opposites of the same thing, and of others
    ['The firm missed forecasts of $832.6 million.', ['direction differs: missed ~ beat']],
    ['Lawyers for the prosecution thanked a court in Ware.', ['wording differs: prosecution ~ defence']],
  ])('%s', (draft, expected) => {
    expect(doubts(draft, court)).toEqual(expected);
  });
});
