import { expect, test } from 'vitest';
import { type Case, readValues } from '../../../../support/read-values.ts';

/** The article's date is Wednesday, 15 May 2024. */
const read = (cases: readonly Case[]) => readValues('May 15, 2024\nNews of the week\n\n', cases);

test.each(
  read([
    // What is over: the plain past, the passive, a perfect, a noun that the day belongs to.
    ['The closure was announced «Monday» by the ferry firm.', '2024-05-13'],
    ['A raid «Saturday» left the depot empty.', '2024-05-11'],
    ['On «Friday», the ministry planned to pay the drivers.', '2024-05-10'],
    ['Until «Thursday», rescuers had not named the climber.', '2024-05-09'],
    ['Two dams have burst since «Sunday».', '2024-05-12'],
    ['A concert planned for «Tuesday» was called off.', '2024-05-14'],
    ['She had «Monday»’s ruling framed.', '2024-05-13'],
    ['Neither skipper could be reached «Tuesday» in the port.', '2024-05-14'],
    ['The chairman told staff on «Thursday» that the plant will close.', '2024-05-09'],
    ['The blaze in Durban started at about 3 p.m. (1300 GMT) «Sunday», gutting a mill.', '2024-05-12'],
    // What is to come: modals, plans in the present, and the present of what is scheduled.
    ['Polls open on «Friday».', '2024-05-17'],
    ['The inquest begins on «Thursday», her solicitor said.', '2024-05-16'],
    ['The by-election is on «Friday».', '2024-05-17'],
    ['The council plans to meet on «Monday».', '2024-05-20'],
    ['A verdict is expected «Tuesday».', '2024-05-21'],
    ['Inspectors are to board the trawler on «Saturday».', '2024-05-18'],
    ['The pupils have until «Friday» to choose.', '2024-05-17'],
    ['Rail staff could walk out as soon as «Thursday».', '2024-05-16'],
    ['«Sunday»’s vote will settle it.', '2024-05-19'],
    ['Supporters queued ahead of «Saturday»’s final.', '2024-05-18'],
    // Weeks that the text gives.
    ['The drill runs until «Wednesday next week».', '2024-05-22'],
    ['«Friday of last week» was quiet.', '2024-05-10'],
    ['The panel met on «Monday of this week».', '2024-05-13'],
    ['«Last Tuesday», the premier agreed to a pause.', '2024-05-07'],
    ['He was fined «last Friday».', '2024-05-10'],
    ['Hearings resume «next Monday».', '2024-05-20'],
    ['Hearings resume «next Thursday».', '2024-05-23'],
  ]),
)('%s is %s', (_marked, value, found) => {
  expect(found).toBe(value);
});

test.each(
  read([
    ['It rained over «the weekend».', '2024-05-11/2024-05-12'],
    ['The levy was passed in «June».', '2023-06'],
    ['The shop, which opened in «August», is full.', '2023-08'],
    ['The permit expires in «December».', '2024-12'],
    ['The appeal is heard in «June».', '2024-06'],
    ['Fares have risen since «March».', '2024-03'],
    ['Police went back to the scene of the «Oct. 23» shooting.', '2023-10-23'],
    ['The mayor invited them to a ceremony on «June 2».', '2024-06-02'],
    ['She was born on «Christmas Day», the nurse said.', '2023-12-25'],
    ['Shops will shut on «Good Friday».', '2025-04-18'],
    ['The rules change on «New Year’s Day».', '2025-01-01'],
  ]),
)('the year of %s is %s', (_marked, value, found) => {
  expect(found).toBe(value);
});

test('two weekends that read alike are two', () => {
  const found = read([
    ['The fair opened «last weekend» in the rain.', ''],
    ['It closes «this weekend».', ''],
  ]).map(([, , value]) => value);
  expect(found).toEqual(['2024-05-11/2024-05-12', '2024-05-18/2024-05-19']);
});
