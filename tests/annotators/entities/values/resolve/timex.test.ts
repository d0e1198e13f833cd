import { expect, test } from 'vitest';
import type { Entity } from '../../../../../src/model/entity.ts';
import { analyseText } from '../../../../support/analyse-text.ts';
import { type Case, readValues } from '../../../../support/read-values.ts';

function shorten({ timex }: Entity): string {
  if (!timex) return 'none';
  const { type, value, mod, quant, freq } = timex;
  return [type, value, mod, quant, freq].filter((part) => part !== null).join(' ');
}

/** The article's date is Wednesday, 15 May 2024. */
const read = (cases: readonly Case[]) => readValues('May 15, 2024\nNews of the week\n\n', cases, shorten);

test.each(
  read([
    ['The pact was signed on «11 March 2004».', 'DATE 2004-03-11'],
    ['It broke out in «the summer of 2006».', 'DATE 2006-SU'],
    ['Output fell in «the third quarter of 2023».', 'DATE 2023-Q3'],
    ['Output fell in «the first half of 2023».', 'DATE 2023-H1'],
    ['Rents doubled in «the early 1990s».', 'DATE 199X START'],
    ['A mill of «the 18th century» burned.', 'DATE 17XX'],
    ['He fled in «late November».', 'DATE 2023-11 END'],
    ['He fled in «mid-March».', 'DATE 2024-03 MID'],
    ['She left «earlier this week».', 'DATE 2024-W20'],
    ['A ruling is due «early next year».', 'DATE 2025 START'],
    ['It shut at «the end of 2022».', 'DATE 2022 END'],
    ['It shut by «year-end».', 'DATE 2024 END'],
    ['They camped out «last weekend».', 'DATE 2024-W19-WE'],
    ['It was seized in «fiscal 2019».', 'DATE 2019'],
    ['The mine shut «more than four decades ago».', 'DATE 1984 BEFORE'],
    ['Turnout rose in «the week of March 4».', 'DATE 2024-W10'],
  ]),
)('date: %s is %s', (_marked, value, found) => {
  expect(found).toBe(value);
});

test.each(
  read([
    ['The guard was shot «Tuesday night» outside.', 'TIME 2024-05-14TNI'],
    ['It sank «late yesterday».', 'DATE 2024-05-14 END'],
    ['Nurses walked out «this morning».', 'TIME 2024-05-15TMO'],
    ['The hall burned «last night».', 'TIME 2024-05-14TNI'],
    ['A curfew begins «tonight».', 'TIME 2024-05-15TNI'],
    ['Polls open at «9 a.m. Friday».', 'TIME 2024-05-17T09:00'],
    ['The quake hit at «10:35 a.m.» on Saturday.', 'TIME 2024-05-11T10:35'],
    ['On Sunday the tide turned at «4 in the morning».', 'TIME 2024-05-12T04:00'],
  ]),
)('time: %s is %s', (_marked, value, found) => {
  expect(found).toBe(value);
});

test.each(
  read([
    ['The strike lasted «two weeks».', 'DURATION P2W'],
    ['A «16-hour» flight followed.', 'DURATION PT16H'],
    ['They waited «5 1/2 hours».', 'DURATION PT5H30M'],
    ['He was held for «more than a decade».', 'DURATION P10Y MORE_THAN'],
    ['He was held for «at least 72 hours».', 'DURATION PT72H EQUAL_OR_MORE'],
    ['Rents fell over «the past two months».', 'DURATION P2M'],
    ['Rents fell over «the past decade».', 'DURATION P10Y'],
    ['She argued «for» «weeks».', 'absent'],
    ['The well was dry for «years».', 'DURATION PXY'],
    ['He quit «several weeks» after the vote.', 'DURATION PXW'],
    ['A «decades-long» feud ended.', 'DURATION PXY'],
    ['They left for «two more weeks».', 'DURATION P2W'],
    ['Sales rose in «the first nine months of 2023».', 'DURATION P9M'],
    ['Bees died «years ago» here.', 'DATE PAST_REF'],
    ['He slept for «a year and a half».', 'DURATION P1Y6M'],
  ]),
)('length: %s is %s', (_marked, value, found) => {
  expect(found).toBe(value);
});

test.each(
  read([
    ['Trains run «daily» to the coast.', 'SET P1D'],
    ['The choir meets «every Monday».', 'SET XXXX-WXX-1 EVERY'],
    ['The bins are emptied «twice a week».', 'SET P1W 2X'],
    ['Licences are renewed «every two years».', 'SET P2Y EVERY'],
    ['The market opens on «Sundays».', 'SET XXXX-WXX-7'],
    ['Duty costs them $4 million «a year».', 'SET P1Y'],
    ['The dam is «now» full.', 'DATE PRESENT_REF'],
    ['She «recently» moved to Cork.', 'DATE PAST_REF'],
    ['Nobody knows «the future».', 'DATE FUTURE_REF'],
  ]),
)('set or reference: %s is %s', (_marked, value, found) => {
  expect(found).toBe(value);
});

test.each(
  read([
    ['He paid on «July 42nd».', 'none'],
    ['The form of «Feb. 30, 2015» was forged.', 'none'],
    ['A «41-year-old» nurse was hurt.', 'none'],
    ['The «Daily» Herald closed.', 'absent'],
    ['She worked for «August» House.', 'absent'],
    ['She is in her «late 20s».', 'absent'],
    ['They watched «60 Minutes» at home.', 'absent'],
    ['«One day» he may return.', 'absent'],
    ['Sales on Black «Friday» fell.', 'absent'],
  ]),
)('%s has %s', (_marked, value, found) => {
  expect(found).toBe(value);
});

test.each(
  read([
    ['The permit of «09-JAN-2017» lapsed.', 'DATE 2017-01-09'],
    ['The order of «2019-Aug-01» was signed.', 'DATE 2019-08-01'],
    ['Posted «Wed, Jan 20th, 2016».', 'DATE 2016-01-20'],
    ['It began on «Thursday (May 16, 2019)».', 'DATE 2019-05-16'],
    ['He has led the band since «’98».', 'DATE 1998'],
    ['The pier burned in «nineteen ninety-one».', 'DATE 1991'],
    ['It rose in «the sixties».', 'DATE 196X'],
    ['It set an ambitious «2035» target.', 'DATE 2035'],
    ['He left on «Christmas Day last year».', 'DATE 2023-12-25'],
    ['The vote is at «7:30 tonight».', 'TIME 2024-05-15T19:30'],
    ['It fell on Oct. 13 and «14, 1989», in turn.', 'DATE 1989-10-14'],
    ['Growth slowed in «the 1988 third quarter».', 'DATE 1988-Q3'],
    ['Growth slowed in «last year’s third quarter».', 'DATE 2023-Q3'],
  ]),
)('printed as %s is %s', (_marked, value, found) => {
  expect(found).toBe(value);
});

test('a year earlier is that of the quarter that is spoken of', () => {
  const { entities } = analyseText(
    'May 15, 2024\nProfit falls\n\nIn the first quarter profit fell to $2 million from $3 million a year earlier.',
    'entities',
  ).entities;
  expect(entities.find(({ name }) => name === 'a year earlier')?.timex).toEqual({
    type: 'DATE',
    value: '2023-Q1',
    mod: null,
    anchor: '2024-01-01',
    quant: null,
    freq: null,
  });
});

test('without a date of the article, what the text leaves open is X', () => {
  const { entities } = analyseText('Ferry returns\n\nIt sank on Friday, in June, and last year.', 'entities').entities;
  const values = entities.flatMap(({ name, value, timex }) => (timex ? [[name, value, timex.value]] : []));
  expect(values).toEqual([
    ['Friday', null, 'XXXX-WXX-5'],
    ['June', null, 'XXXX-06'],
    ['last year', null, 'PAST_REF'],
  ]);
});
