import { describe, expect, test } from 'vitest';
import { typeDescribedPeople } from '../../../../../src/annotators/entities/names/correct/described-people.ts';
import { marked } from '../mark-guesses.ts';

describe('typeDescribedPeople', () => {
  test.each([
    // What the words behind the comma say somebody is.
    ['«Peter Radio|ORG», a chemistry teacher at the college, left.', ['Peter Radio|PER']],
    ['«Anna Press|ORG», a lawyer, left.', ['Anna Press|PER']],
    ['«Mary Field|LOC», vice president of the club, left.', ['Mary Field|PER']],
    ['They met «Robert Falcon|MISC», the former mayor.', ['Robert Falcon|PER']],
    ['«Peter Radio|ORG», a station for the young, left.', ['Peter Radio|ORG']],
    ['«Harbour Radio|ORG», a critic of the plan, left.', ['Harbour Radio|ORG']],
    ['«Peter Radio|ORG», home of a teacher, left.', ['Peter Radio|ORG']],
    // The office with its field stands outside.
    ['They met «U.S. Secretary of State Dana Cole|PER».', ['Dana Cole|PER']],
    ['They met «Minister of Health Anna Maria Bell|PER».', ['Anna Maria Bell|PER']],
    ['They met «Joan of Arc|PER».', ['Joan of Arc|PER']],
    // Neighbours are one.
    ['Here «Mpho|PER» «Molefe|PER» sits.', ['Mpho Molefe|PER']],
    ['Here «Mpho|PER», «Molefe|PER» and «Lund|PER» sit.', ['Mpho|PER', 'Molefe|PER', 'Lund|PER']],
    ['Here «Mpho|PER» «Harbour|ORG» sits.', ['Mpho|PER', 'Harbour|ORG']],
    // Letters of honour are nobody.
    ['«Mary Dale|PER», «OBE|PER», left.', ['Mary Dale|PER']],
  ])('%s', (source, expected) => {
    const { reading, guesses, print } = marked(source);
    expect(print([...typeDescribedPeople(reading, guesses)])).toEqual(expected);
  });
});
