import { describe, expect, test } from 'vitest';
import { type Case, readValues } from '../../../support/read-values.ts';

/** The article's date is Tuesday, 29 May 2007. */
const header = 'May 29, 2007\nTalks open in the capital\n\n';

const readAll = (cases: readonly Case[]) => readValues(header, cases);

describe('dates', () => {
  test.each(
    readAll([
      ['The accord was signed on «March 11, 2004», in Madrid.', '2004-03-11'],
      ['The accord was signed on «11 March 2004».', '2004-03-11'],
      ['The court sat on «Thursday 12 April 2007» to hear him.', '2007-04-12'],
      ['It opened on «Friday, Jan. 5, 2007», with a speech.', '2007-01-05'],
      ['Police raided the house on «the 3rd of April 2007».', '2007-04-03'],
      ['The file is dated «2006-11-30».', '2006-11-30'],
      ['The form, stamped «23/04/2006», was forged.', '2006-04-23'],
      ['A permit of «4/23/2006» was found.', '2006-04-23'],
      ['Workers walked out on «May 21».', '2007-05-21'],
      ['Workers walked out on «Dec. 18».', '2006-12-18'],
      ['Voters will go to the polls on «June 10».', '2007-06-10'],
      ['The tribunal is to rule on «15 January».', '2008-01-15'],
      ['The festival, to be held «July 14 to 24», is sold out.', '2007-07-14/2007-07-24'],
      ['The festival will run «June 5-6».', '2007-06-05/2007-06-06'],
      ['Shops were shut from «April 30-May 2».', '2007-04-30/2007-05-02'],
      ['The bank failed in «October 2002».', '2002-10'],
      ['The bank failed in «Oct 2002».', '2002-10'],
      ['A census was taken in «March of 1999».', '1999-03'],
      ['He resigned in «February», citing his health.', '2007-02'],
      ['He resigned in «November», citing his health.', '2006-11'],
      ['The plant will close in «September».', '2007-09'],
      ['The plant will close in «March».', '2008-03'],
      ['Ties were cut in «1980», after the siege.', '1980'],
      ['She has led the union since «1998».', '1998'],
      ['The «1961» treaty bound both sides.', '1961'],
      ['The drought of «2004-2006» ruined them.', '2004/2006'],
      ['Profit fell in the «2005/06» season.', '2005/2006'],
      ['Prices tripled in «the 1970s».', '1970/1979'],
      ['Prices tripled in «the ’80s».', '1980/1989'],
      ['A fort of «the 18th century» burned down.', '1701/1800'],
      ['Growth slowed in «the third quarter of 2006».', '2006-Q3'],
      ['«Q1 2007» revenue beat forecasts.', '2007-Q1'],
      ['Sales rose in «the first half of 2006».', '2006-01-01/2006-06-30'],
      ['The war broke out in «the summer of 2006».', '2006-06-01/2006-08-31'],
      ['Rebels took the town in «early 2007».', '~2007'],
      ['Rebels took the town in «mid-April».', '~2007-04'],
      ['Rebels took the town in «late 2003».', '~2003'],
      ['The law dates from around «1890».', '~1890'],
      ['Envoys met on «Monday» in Geneva.', '2007-05-28'],
      ['Envoys met on «Tuesday» in Geneva.', '2007-05-29'],
      ['Envoys met on «Wednesday» in Geneva.', '2007-05-23'],
      ['Envoys will meet on «Thursday» in Geneva.', '2007-05-31'],
      ['Envoys met «last Tuesday» in Geneva.', '2007-05-22'],
      ['Talks resume «next Monday», he said.', '2007-06-04'],
      ['The measure, which passed «last March», was struck down.', '2007-03'],
      ['The measure, which passed «last August», was struck down.', '2006-08'],
      ['Markets are closed on «Sundays» there.', 'unresolved'],
      ['The United States urged Iran «yesterday» to stop.', '2007-05-28'],
      ['The minister arrives «tomorrow», officials said.', '2007-05-30'],
      ['The shelling began «the day before yesterday».', '2007-05-27'],
      ['Inflation eased «last month».', '2007-04'],
      ['Inflation may ease «next month».', '2007-06'],
      ['Exports doubled «last year».', '2006'],
      ['A budget is due «this week».', '2007-05-28/2007-06-03'],
      ['The rains came «last week».', '2007-05-21/2007-05-27'],
      ['Thousands marched «last weekend».', '2007-05-26/2007-05-27'],
      ['Thousands marched «this weekend» in heavy rain.', '2007-05-26/2007-05-27'],
      ['Thousands will march «this weekend».', '2007-06-02/2007-06-03'],
      ['The scheme was cut «last summer».', '2006-06-01/2006-08-31'],
      ['His brother died «two years ago».', '2005'],
      ['His brother died «about six months ago».', '~2006-11'],
      ['Gunmen struck «three days ago».', '2007-05-26'],
      ['It has rained little in «the past 10 years».', '1997-05-29/2007-05-29'],
      ['Troops will leave over «the next two weeks».', '2007-05-29/2007-06-12'],
      ['He was shot on May 2 and died «three days later».', '2007-05-05'],
      ['Exports rose 3 percent in «April of last year».', '2006-04'],
      ['Output shrank in «the third quarter».', '2006-Q3'],
      ['Output shrank in «the second quarter».', '2006-Q2'],
      ['Output will shrink in «the third quarter».', '2007-Q3'],
      ['The bank’s «first-quarter» profit fell.', '2007-Q1'],
      ['Rates were cut in «the fourth quarter of last year».', '2006-Q4'],
      ['«Q4» revenue beat forecasts.', '2006-Q4'],
      ['Sales rose in «the first half of the year».', '2007-01-01/2007-06-30'],
      ['Sales rose in «the first half of last year».', '2006-01-01/2006-06-30'],
      ['The deficit for «fiscal 2005» was revised.', '~2005'],
      ['The deficit for «financial year 2005» was revised.', '~2005'],
      ['The firm hired more in «FY2005-06».', '~2005/2006'],
      ['The firm hired more in «FY05».', '~2005'],
      ['He was caught «14 months» after the March 2003 invasion.', '2004-05'],
      ['The bridge reopened «two days» before the vote of May 6.', '2007-05-04'],
      ['She left «three years» after 1998.', '2001'],
    ]),
  )('%s is %s', (_marked, value, found) => {
    expect(found).toBe(value);
  });

  test.each(
    readAll([
      ['Prime Minister Theresa «May» said no.', 'absent'],
      ['They «march» on the palace.', 'absent'],
      ['The blast wounded «2000» people.', 'absent'],
      ['The rocket flew past «1500» metres.', 'absent'],
      ['Order «2007» copies.', 'absent'],
      ['A guard scored twice in his «third quarter» there.', 'absent'],
      ['He was caught «14 months» after the invasion.', 'P14M'],
      ['He waited «two days» after the raid and left in May 2006.', 'P2D'],
    ]),
  )('%s is %s', (_marked, value, found) => {
    expect(found).toBe(value);
  });
});

describe('times', () => {
  test.each(
    readAll([
      ['The quake struck at «10:30 a.m.» on Sunday.', '10:30'],
      ['Polls close at «8pm», the panel said.', '20:00'],
      ['Polls close at «8 p.m. EST».', '20:00 EST'],
      ['The jet landed at «1430 GMT».', '14:30 GMT'],
      ['Sirens wailed at «noon».', '12:00'],
      ['The shop is open «9am-5pm».', '09:00'],
      ['A bomb went off around «23:15» near the bridge.', '23:15'],
      ['The gate shut at «6 o’clock».', '06:00'],
    ]),
  )('%s is %s', (_marked, value, found) => {
    expect(found).toBe(value);
  });
});

describe('money', () => {
  test.each(
    readAll([
      ['The dam will cost «$4.2 billion», he said.', '4200000000 USD'],
      ['The dam will cost «$4.2bn».', '4200000000 USD'],
      ['The club paid «£3.4m» for him.', '3400000 GBP'],
      ['Donors pledged «€750 million».', '750000000 EUR'],
      ['Donors pledged «500 million euros».', '500000000 EUR'],
      ['A bribe of «Rs 500 crore» was alleged.', '5000000000 ?'],
      ['A ticket costs «Rs. 25,000».', '25000 ?'],
      ['The fund holds «61 million Hong Kong dollars».', '61000000 HKD'],
      ['He owed «10 billion ringgit» in tax.', '10000000000 MYR'],
      ['A loaf costs «50 cents».', '0.5 ?'],
      ['The fine is «20,000 Swiss francs».', '20000 CHF'],
      ['Losses came to «$1.2-1.4 trillion».', '1200000000000..1400000000000 USD'],
      ['Repairs will cost between «$5 million and $7 million».', '5000000..7000000 USD'],
      ['The ransom was more than «$300,000».', '~≥300000 USD'],
      ['He lost «tens of millions of dollars».', '~20000000.. USD'],
      ['A «30-million-dollar» temple opened.', '30000000 USD'],
      ['She sold it for «USD 2.6 million».', '2600000 USD'],
      ['The estate is worth «half a billion dollars».', '500000000 USD'],
      ['A kilo costs «300 pesos» there.', '300 ?'],
      ['The flat sold for «13 trillion yen».', '13000000000000 JPY'],
      ['He was fined «₦2.5 million» by the court.', '2500000 NGN'],
      ['Pay rose by «two billion birr».', '2000000000 ETB'],
      ['The villa sold for «90 million Czech crowns».', '90000000 CZK'],
      ['The loan of «12 million złotys» is due.', '12000000 PLN'],
      ['A night costs «200 florins».', '200 florin'],
      ['Wages reach «؋5,000» a month.', '5000 AFN'],
      ['The grant is «ARS 300 million».', '300000000 ARS'],
    ]),
  )('%s is %s', (_marked, value, found) => {
    expect(found).toBe(value);
  });

  test.each(
    readAll([
      ['The grant of «US$5 million» was frozen.', '5000000 USD'],
      ['The grant of «A$1.5 million» was frozen.', '1500000 AUD'],
      ['Another «$3 million» will follow.', '3000000 ?'],
    ]),
  )('where there are several dollars, %s is %s', (_marked, value, found) => {
    expect(found).toBe(value);
  });

  test.each(
    readAll([
      ['The «COP 26» summit closed.', 'absent'],
      ['He lifted «10 pounds».', '10 pound'],
      ['They «won 30» seats.', 'absent'],
    ]),
  )('is none in %s', (_marked, value, found) => {
    expect(found).toBe(value);
  });
});

describe('percentages, durations and quantities', () => {
  test.each(
    readAll([
      ['Output fell «3.5 percent» in a year.', '3.5%'],
      ['Output fell «3.5%» in a year.', '3.5%'],
      ['Turnout was «62 per cent».', '62%'],
      ['Growth of «5 to 7 percent» is forecast.', '5..7%'],
      ['The rate rose by «two percentage points».', '2 points'],
      ['At least «40 percent» of the crop was lost.', '~40% of crop'],
      ['The most high-profile meeting in «almost 30 years» was held.', '~P30Y'],
      ['It came «14 months» after the coup.', 'P14M'],
      ['He was held for «48 hours».', 'PT48H'],
      ['A «five-day» siege ended.', 'P5D'],
      ['She served «two and a half years».', 'P2.5Y'],
      ['A «41-year-old» teacher was hurt.', '41 year'],
      ['The road runs «40 km» to the border.', '40 kilometre'],
      ['The plant makes «6,000 megawatts» of power.', '6000 megawatt'],
      ['Fires burned «1,200 hectares».', '1200 hectare'],
      ['It pumps «two million barrels a day».', '2000000 barrel per day'],
      ['Winds of «120 km/h» were measured.', '120 kilometre per hour'],
      ['It covers «300 square miles».', '300 square mile'],
      ['It was «38 degrees Celsius» in the shade.', '38 degree Celsius'],
      ['The blast killed «14 soldiers».', '14 soldier'],
      ['The blast killed «twenty-five» Iraqi soldiers.', '25 soldier'],
      ['More than «500 people» fled.', '~500 person'],
      ['«Hundreds of protesters» gathered.', '~200.. protester'],
      ['It was the «third attack» on the town.', 'absent'],
      ['It was the «25th attack» on the town.', '25 attack (ordinal)'],
    ]),
  )('%s is %s', (_marked, value, found) => {
    expect(found).toBe(value);
  });

  test.each(
    readAll([
      ['An «F-16» jet fell.', 'absent'],
      ['The «2.0.1» release is out.', 'absent'],
    ]),
  )('%s is %s', (_marked, value, found) => {
    expect(found).toBe(value);
  });
});
