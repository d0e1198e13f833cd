import { expect, test } from 'vitest';
import { metonymOf } from '../../../../src/annotators/entities/places/metonyms.ts';
import { loadResources } from '../../../../src/io/resources.ts';
import { analyseText } from '../../../support/analyse-text.ts';

/** Code of the state that the marked seat of government stands for, or null. */
function stateIn(marked: string): string | null {
  const start = marked.indexOf('«') + 7;
  const end = marked.indexOf('»') + 6;
  const { document, tags } = analyseText(`Title\n\n${marked.replace(/[«»]/g, '')}`, 'entities');
  const { countries } = loadResources(['countries']);
  if (!document || !tags || !countries) throw new Error('layers are missing');
  return metonymOf(document, tags, { start, end }, countries)?.code ?? null;
}

test.each([
  ['«Washington» accuses Iran of arming militias.', 'US'],
  ['«Tehran» rejected the charge on Sunday.', 'IR'],
  ['«Moscow» has long denied any part in it.', 'RU'],
  ['The deal was struck after talks with «Beijing» last year.', 'CN'],
  ['He would refer the proposal to «Washington» for approval.', 'US'],
  ['Tensions between London and «Paris» grew.', 'FR'],
])('a government in %s', (marked, code) => {
  expect(stateIn(marked)).toBe(code);
});

test.each([
  'Americans were seized at the embassy in «Tehran» that year.',
  'The envoy flew to «Moscow» for the ceremony.',
  '«London» was the financial centre of the world.',
  'She studied near «Paris» as a girl.',
  'Fires burned around «Lagos» all night.',
])('a place in %s', (marked) => {
  expect(stateIn(marked)).toBeNull();
});
