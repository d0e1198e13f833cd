import { expect, test } from 'vitest';
import { said } from '../../support/check.ts';

const id = 'conversion-mismatch';

test.each([
  ['The wreck lies 9.3 km (15 miles) off the coast.', ['"9.3 km (15 miles": 9.3 km is 5.8 miles, not 15 miles']],
  ['It was 35C (85F) in the shade.', ['"35C (85F": 35C is 95 F, not 85F']],
  ['He owns 200 hectares (80 acres) of land.', ['"200 hectares (80 acres": 200 hectares is 494 acres, not 80 acres']],
  [
    'Winds of 150 mph (180 km/h) hit the coast.',
    ['"150 mph (180 km/h": 150 mph is 241 kilometres per hour, not 180 km/h'],
  ],
  ['The wreck lies 15 km (9.3 miles) off the coast.', []],
  ['It was 35C (95F) in the shade.', []],
  ['He is 5 feet, 10 inches tall and ran 5 miles (8 km).', []],
  ['The planet must not warm by more than 2 degrees Celsius (3.6 degrees Fahrenheit).', []],
  ['It lies about 10 miles (15 km) away.', []],
  ['A field of 200 hectares (500 acres) burned.', []],
  ['It fell to minus 20 degrees Celsius (minus 4 degrees Fahrenheit).', []],
  ['She is 5ft 6in (168cm) tall.', []],
])('%s', (text, expected) => {
  expect(said(id, text)).toEqual(expected);
});
