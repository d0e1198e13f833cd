import { expect, test } from 'vitest';
import { spelledInSmall } from '../../../../../src/annotators/entities/names/correct/spelled-acronyms.ts';
import { marked } from '../mark-guesses.ts';

test.each([
  ['They rely on remote sensing data (RSD) for it.', ['RSD']],
  ['Standard operating procedures (SOPs) were kept.', ['SOPs']],
  ['They follow terms of reference (TOR) here.', ['TOR']],
  ['They joined the Relief Supply Depot (RSD) there.', []],
  ['They took the slow night bus (ABC) home.', []],
])('%s', (source, expected) => {
  const { reading } = marked(source);
  const norms = spelledInSmall(reading);
  const spelled = reading.pieces.filter(({ form }) => norms.has(form.norm)).map(({ form }) => form.text);
  expect(spelled).toEqual(expected);
});
