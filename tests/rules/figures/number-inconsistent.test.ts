import { expect, test } from 'vitest';
import { said } from '../../support/check.ts';

const id = 'number-inconsistent';

test.each([
  [
    'Gunmen took the pupils at dawn: gunmen abducted 126 students, a teacher said. A governor said 136 students were abducted.',
    ['"136": 136 student abducted here, 126 before'],
  ],
  [
    'Seven dead in floods\n\nSeven people have died in the last two days.\n\nIn Karlow three people died on Sunday.\n',
    [],
  ],
  ['The quake left 12 dead, the mayor said. Rescuers said the quake left 14 dead.', ['"14": 14 dead here, 12 before']],
  ['The quake left 12 dead, the mayor said. The toll has risen to 14 dead.', []],
  ['The quake left 12 dead and 14 injured.', []],
])('%s', (text, expected) => {
  expect(said(id, text)).toEqual(expected);
});
