import { describe, expect, test } from 'vitest';
import { analyseText } from '../../../support/analyse-text.ts';
import { type Case, readValues } from '../../../support/read-values.ts';

const read = (cases: readonly Case[]) => readValues('May 15, 2024\nNews of the week\n\n', cases);

describe('numbers', () => {
  test.each(
    read([
      ['The pier cost «two and a half million euros».', '2500000 EUR'],
      ['«Three and a half million people» fled.', '3500000 person'],
      ['She lost «a quarter of a million pounds».', '250000 GBP'],
      ['He gave «a million and a half dollars».', '1500000 USD'],
      ['The barge holds «3 and a half million tonnes».', '3500000 tonne'],
      ['A grant of «$1MM» was paid.', '1000000 USD'],
      ['Sales will be «$728 mil.» next year.', '728000000 USD'],
      ['The walk is «5 1/2 miles».', '5.5 mile'],
      ['The walk is «1½ miles».', '1.5 mile'],
      ['The queue took «two-and-a-half hours».', 'PT2.5H'],
      ['I have «4$» left.', '4 USD'],
      ['It cost «several thousand euros».', '~2000.. EUR'],
      ['It cost «a few hundred dollars».', '~200.. USD'],
      ['They ate «half a dozen eggs».', '6 egg'],
      ['They paid «SDG 40,000» for it.', '40000 SDG'],
      ['Each pole cost «4m/-», he said.', '4000000 ?'],
    ]),
  )('%s is %s', (_marked, value, found) => {
    expect(found).toBe(value);
  });
});

describe('numbers without a noun behind them', () => {
  test.each(
    read([
      ['Output had fallen to «98,700» by then.', '98700 ?'],
      ['They had hoped for a «10,000» gain.', '10000 ?'],
      ['More than «12,000» had come to see it.', '~12000 ?'],
      ['There were nearly «150» at the gate.', '~150 ?'],
      ['Sales were up from «3.2 million» before.', '3200000 ?'],
      ['It is the «first match» of the year.', 'absent'],
      ['It is their «second increase» of the year.', 'absent'],
      ['They met at about «9» to talk.', 'absent'],
      ['She lives in flat no. «1,204» now.', 'absent'],
      ['It shrank for «two quarters» of the year.', 'absent'],
      ['A storm or «two passes» each day.', 'absent'],
      ['It was bought by nearly «a third», the bank said.', '~33.3%'],
    ]),
  )('%s is %s', (_marked, value, found) => {
    expect(found).toBe(value);
  });
});

describe('bounds', () => {
  test.each(
    read([
      ['The party spends no less than «$21 million».', '~≥21000000 USD'],
      ['The party spends not more than «$5 million».', '~≤5000000 USD'],
      ['No fewer than «40 ships» were lost.', '~40 ship'],
      ['It needs no more than «£300».', '~≤300 GBP'],
      ['Prices of up to «€900» were asked.', '~≤900 EUR'],
      ['The fine is at least «€900».', '~≥900 EUR'],
    ]),
  )('%s is %s', (_marked, value, found) => {
    expect(found).toBe(value);
  });
});

describe('shares', () => {
  test.each(
    read([
      ['About «3 in 10» farmers like her.', '~30% of farmer'],
      ['«Seven out of ten» adults do not.', '70% of adult'],
      ['«Two-thirds» of the crews stayed.', '66.7% of crew'],
      ['Nearly «half» of voters agreed.', '~50% of voter'],
      ['«One in five» pupils was ill.', '20% of pupil'],
      ['«A third» of the barns burned.', '33.3% of barn'],
      ['Some «37 percent» of the tenants paid.', '~37% of tenant'],
    ]),
  )('%s is %s', (_marked, value, found) => {
    expect(found).toBe(value);
  });

  test.each(
    read([
      ['They won «3-2 in 10» games.', 'absent'],
      ['The rate fell to «3 in 2010».', 'absent'],
      ['He ran «5 in 20» minutes.', 'absent'],
      ['It took «a quarter» of an hour.', 'absent'],
      ['They play in «the third» of four games.', 'absent'],
      ['The storm is at Level «3 out of 5».', 'absent'],
      ['A «82 per cent» renewables target was set.', '82%'],
    ]),
  )('is none in %s', (_marked, value, found) => {
    expect(found).toBe(value);
  });
});

describe('counts without a noun', () => {
  test.each(
    read([
      ['The flood killed «1,200» and displaced many.', '1200 person'],
      ['The siege wounded more than «3,000».', '~3000 person'],
      ['The death toll had risen to «21».', '21 person'],
      ['The blast left at least «17» dead.', '~17 person'],
      ['Police arrested «34».', '34 person'],
      ['At least «40» were injured.', '~40 person'],
      ['«Tens of thousands» fled.', '~20000.. ?'],
      ['The firm shut «300 coordinated offices».', '300 office'],
      ['Police made «378 arrests».', '378 arrest'],
      ['The airline has «2,000 staff».', '2000 staff'],
      ['The town has a population of «864,652».', '864652 person'],
    ]),
  )('%s is %s', (_marked, value, found) => {
    expect(found).toBe(value);
  });

  test.each(
    read([
      ['The goal, «SDG 11», is old.', 'absent'],
      ['He arrested them on «Route 34».', 'absent'],
    ]),
  )('is none in %s', (_marked, value, found) => {
    expect(found).toBe(value);
  });
});

describe('the dollar of the article’s country', () => {
  test.each([
    ['OTTAWA — The ministry spent $58,000 on the move.', 'CAD'],
    ['SYDNEY (AP) — The mine cost $58,000.', 'AUD'],
    ['AUCKLAND — The mine cost $58,000.', 'NZD'],
    ['HONG KONG — The ferry cost $58,000.', 'HKD'],
    ['WASHINGTON (AP) — The mine cost $58,000.', 'USD'],
    ['NAIROBI, Kenya — The mine cost $58,000.', 'USD'],
    ['The Australian army paid $58,000, and Australian farmers more.', 'AUD'],
    ['A Canadian trawler cost $58,000.', null],
    ['Canadian and U.S. envoys spent $58,000.', 'USD'],
    ['The mine cost $58,000 last year.', 'USD'],
  ])('%s is in %s', (text, currency) => {
    const { entities } = analyseText(
      `Costs rise again\n\n${text} Nobody was told of it at the time.`,
      'entities',
    ).entities;
    const sum = entities.find(({ type }) => type === 'money')?.value;
    expect(sum?.kind === 'money' && sum.currency).toBe(currency);
  });
});

describe('counts of every shape', () => {
  test.each(
    read([
      ['«One woman» was killed in the raid.', '1 woman'],
      ['At least «one boy» was missing.', '~1 boy'],
      ['The boat carried «one man» and two goats.', '1 man'],
      ['There is one way to do it.', 'absent'],
      ['One resident said so.', 'absent'],
      ['«Six of those» were on the boat.', '6 ?'],
      ['«Two of them» could swim.', '2 ?'],
      ['«Four of the suspects» are at large.', '4 suspect'],
      ['The line bought «30» of Harvel’s trains.', '30 ?'],
      ['It was one of the reasons.', 'absent'],
      ['It was day two of the trial.', 'absent'],
      ['«Millions of» Ukrainians left.', '~2000000.. Ukrainian'],
      ['Nearly «150» Kenyans came home.', '~150 Kenyan'],
      ['«Dozens» were injured.', '~24.. person'],
      ['The quake killed «hundreds».', '~200.. person'],
      ['The flood cost «billions».', '~2000000000.. ?'],
      ['A mother of «three» drowned.', '3 child'],
      ['The mum-of-«four» won.', '4 child'],
      ['A grandfather of «nine» lost his way.', '9 grandchild'],
      ['Cases declined to «653» in May.', '653 ?'],
      ['Jobs jumped by «98,700» — a rare thing.', '98700 ?'],
      ['There were nearly «150» – all of them ill.', '~150 ?'],
      ['A further «four» would follow.', '4 ?'],
      ['The «400-seat» hall was full.', '400 seat'],
      ['The «nine-member» panel met.', '9 member'],
      ['It is a five-star hotel.', 'absent'],
      ['The women were aged between «18 and 25».', '18..25 year'],
      ['An ATR 72 aircraft was hired.', 'absent'],
      ['In the other «five battleground states» she leads.', '5 state'],
      ['It has «2,000 staff».', '2000 staff'],
    ]),
  )('%s is %s', (_marked, value, found) => {
    expect(found).toBe(value);
  });
});

describe('two numbers that are one value', () => {
  test.each(
    read([
      ['The climb took «10 hours and 45 minutes».', 'PT10H45M'],
      ['He was jailed for «two years and three months».', 'P2Y3M'],
      ['It lasted «two weeks and three days».', 'P17D'],
      ['They gave him «two years» and 18 months.', 'P2Y'],
      ['She is «six feet two inches» tall.', '6.16666666667 foot'],
      ['The baby weighed «6lb 4oz».', '6.25 pound'],
      ['He knocked for «10 or 15 minutes».', 'PT15M'],
      ['They found «two or three coins».', '2..3 coin'],
      ['Rates of «5% to 10%» are usual.', '5..10%'],
      ['Rates between «5% and 10%» are usual.', '5..10%'],
      ['Profit rose from «5%» to 10%.', '5%'],
      ['Deaths rose from 120 to «140».', '140 ?'],
      ['It would cost «tens or even hundreds of billions of dollars».', '~20000000000.. USD'],
    ]),
  )('%s is %s', (_marked, value, found) => {
    expect(found).toBe(value);
  });
});

describe('below zero', () => {
  test.each(
    read([
      ['Growth was «-3.2%» last year.', '-3.2%'],
      ['It was «minus 12 degrees» at dawn.', '-12 degree'],
      ['It was «38C» at noon.', '38 degree Celsius'],
      ['They won 10-«5%» of the time.', 'absent'],
    ]),
  )('%s is %s', (_marked, value, found) => {
    expect(found).toBe(value);
  });
});

describe('money of the article’s country', () => {
  const valueIn = (text: string) =>
    analyseText(`News of the week\n\n${text}`, 'entities')
      .entities.entities.map(({ value }) => (value?.kind === 'money' ? `${value.amount} ${value.currency}` : null))
      .find((value) => value !== null);
  test.each([
    ['NEW DELHI: He had paid Rs 24 lakh to an agent.', '2400000 INR'],
    ['He had paid Rs 24 lakh to an agent.', '2400000 null'],
    ['The villagers of Lesotho sold it for M50 000.', '50000 LSL'],
    ['The M50 motorway was shut.', undefined],
    ['A fine of Ksh1.2 billion was paid.', '1200000000 KES'],
    ['The shop asks for PS640.', '640 GBP'],
    ['Traders in Tanzania earn 10,000/- a day.', '10000 TZS'],
    ['Ghana paid GH¢50 million.', '50000000 GHS'],
    ['It paid 5m EUR.', '5000000 EUR'],
    ['In Egypt a loaf costs 300,000 pounds.', '300000 EGP'],
  ])('%s is %s', (text, value) => {
    expect(valueIn(text)).toBe(value);
  });
});
