import { describe, expect, test } from 'vitest';
import { parseDateline } from '../../../../src/formats/structure/head/dateline.ts';

describe('parseDateline', () => {
  test.each([
    ['KATHMANDU, April 25 (Reuters) - |Nepal', ['KATHMANDU', null, 'April 25', 'Reuters']],
    ['GROSETO, Italy (AP) -- |The trial', ['GROSETO', 'Italy', null, 'AP']],
    ['Nagpur (India) (AFP) – |Mohammad', ['Nagpur', 'India', null, 'AFP']],
    ['WASHINGTON, D.C. (AP) — |The', ['WASHINGTON', 'D.C.', null, 'AP']],
    ['CAMBRIDGE, Mass., Dec. 11 (UPI) — |A', ['CAMBRIDGE', 'Mass.', 'Dec. 11', 'UPI']],
    ['ST. LOUIS — |The', ['ST. LOUIS', null, null, null]],
    ['KYIV/MOSCOW, Feb 2 (Reuters) - |Two', ['KYIV/MOSCOW', null, 'Feb 2', 'Reuters']],
    ['BEIJING, 5 May 2019 (Xinhua) -- |China', ['BEIJING', null, '5 May 2019', 'Xinhua']],
    ['NEW DELHI: |Pakistan', ['NEW DELHI', null, null, null]],
    ['PORT-AU-PRINCE, Haiti — |Gangs', ['PORT-AU-PRINCE', 'Haiti', null, null]],
    ['(Reuters) - |The United States', [null, null, null, 'Reuters']],
    ['Dec 29 (Reuters) - |A court', [null, null, 'Dec 29', 'Reuters']],
    ['(CNN) |A court', [null, null, null, 'CNN']],
    ['LONDON--(BUSINESS WIRE)--|Acme', ['LONDON', null, null, 'BUSINESS WIRE']],
    ['Washington (CNN) |Thousands', ['Washington', null, null, 'CNN']],
    ['Paris (dpa) - |Two', ['Paris', null, null, 'dpa']],
    ['GENEVA (Agencia Sur) – |Two', ['GENEVA', null, null, 'Agencia Sur']],
    ['AL-AIN, United Arab Emirates 1996-12-06|', ['AL-AIN', 'United Arab Emirates', '1996-12-06', null]],
    ['AUSTIN, TX / ACCESSWIRE / March 4, 2024 / |Acme', ['AUSTIN', 'TX', 'March 4, 2024', 'ACCESSWIRE']],
    [
      'VANCOUVER, British Columbia / Newsfile / 3 June 2024 / |Acme',
      ['VANCOUVER', 'British Columbia', '3 June 2024', 'Newsfile'],
    ],
    ['OSLO / GlobeNewswire / June 3, 2024 / |Acme', ['OSLO', null, 'June 3, 2024', 'GlobeNewswire']],
    ['March 9, 2015 (PORT SUDAN) - |Two', ['PORT SUDAN', null, 'March 9, 2015', null]],
    ['9 March 2015 (KHARTOUM) – |Two', ['KHARTOUM', null, '9 March 2015', null]],
    ['March 9, 2015 (XNS) - |Two', [null, null, 'March 9, 2015', 'XNS']],
  ])('reads %s', (marked, expected) => {
    const text = marked.replace('|', '');
    const found = parseDateline(text);
    const slice = (span: { start: number; end: number } | null | undefined) =>
      span ? text.slice(span.start, span.end) : null;
    expect([slice(found?.place), slice(found?.region), slice(found?.date), found?.agency?.name ?? null]).toEqual(
      expected,
    );
    expect(found?.end).toBe(marked.indexOf('|'));
  });

  test.each([
    'The U.S. Supreme Court - which has nine members - ruled on Monday.',
    'UPDATE: The road is open again.',
    'EXCLUSIVE - Minister to resign',
    'POLLS NOT WRONG, JUST EARLY - Nate writes that the polls were early.',
    'Smith (R) said no.',
    'Trump - who was in Iowa - said no.',
    'May was a cold month.',
    'FBI agents searched the house.',
    'Bread / Milk / Eggs / were on the list.',
    'In Paris, the mayor said (again) - no.',
  ])('reads none in %s', (text) => {
    expect(parseDateline(text)).toBeNull();
  });
});
