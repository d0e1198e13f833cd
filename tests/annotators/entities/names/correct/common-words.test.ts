import { expect, test } from 'vitest';
import { withoutCommonWords } from '../../../../../src/annotators/entities/names/correct/common-words.ts';
import { gatherEvidence } from '../../../../../src/annotators/entities/names/model/document-evidence.ts';
import { marked, nameWords } from '../mark-guesses.ts';

test.each([
  ['The «COVID|ORG» outbreak closed schools.', []],
  ['They signed an «MoU|ORG» with the «Senate|ORG».', ['Senate|ORG']],
  ['They asked «NGOs|ORG» for help.', []],
  ['They caught «Ebola|LOC» there.', []],
  ['They met «Covid Smith|PER» there.', ['Covid Smith|PER']],
  ['The «GDP|ORG» grew, and «AI|LOC» helped.', []],
  ['Robot process control (RPC) is old. They sell «RPC|ORG» tools.', []],
  ['«Labour|ORG» costs rose. They blamed labour laws.', []],
  ['«Labour|ORG» costs rose. They blamed «Labour|ORG» and labour laws.', ['Labour|ORG', 'Labour|ORG']],
  ['«Ex-friends|ORG» of the couple spoke.', []],
  ['They joined «Anti-abortion|ORG» groups there.', []],
  ['«Non-profits|ORG» in «Post-war|LOC» Germany grew.', []],
  ['The «Co-op|ORG» and «Ex-Labour|ORG» members met.', ['Co-op|ORG', 'Ex-Labour|ORG']],
  ['They met the «Anti-racism Network|ORG» there.', ['Anti-racism Network|ORG']],

  ['The Minister of «Labour|ORG» and «Social Development|ORG» spoke.', []],
  ['The Secretary for «Education|ORG» spoke.', []],
  ['The Minister met «Greenpeace|ORG» there.', ['Greenpeace|ORG']],
])('%s', (source, expected) => {
  const { reading, guesses, print } = marked(source);
  expect(print([...withoutCommonWords(reading, gatherEvidence(reading), guesses, nameWords)])).toEqual(expected);
});
