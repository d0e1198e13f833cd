import { describe, expect, test } from 'vitest';
import { linesOf } from '../lines.ts';

describe('what the text does not claim is no claim', () => {
  test.each([
    'The council has not indicated it will close the school.',
    'The club has given no indication that it will sell the striker.',
    'Investigators could not establish whether the brakes failed.',
    'It remains unclear whether the pilot was warned.',
    'Officials have yet to confirm that the dam is safe.',
    'Nobody at the bank said the accounts were frozen.',
    'No official has said that the dam is unsafe.',
    'If the court finds that the law was broken, the firm could be fined.',
    'She never said the bridge was closed.',
    'So far, no one has offered any proof of it.',
    'Brandel has not come clean about anything.',
    'The report may show that the dam is unsafe.',
    'Did the mayor say that the bridge was closed?',
  ])('%s', (body) => {
    expect(linesOf(body).filter((line) => !line.startsWith('question'))).toEqual([]);
  });

  test.each([
    ['The council has indicated it will close the school.', 'finding | The council | it will close the school'],
    ['No roads are open, officials said.', 'assertion | officials | No roads are open'],
    ['No, the mayor said the bridge was safe.', 'assertion | the mayor | the bridge was safe'],
    ['The bank said nobody was hurt.', 'assertion | The bank | nobody was hurt'],
    [
      'Reporters asked whether the vaccine had been tested.',
      'question | Reporters | whether the vaccine had been tested',
    ],
  ])('but here it is: %s', (body, line) => {
    expect(linesOf(body)).toContain(line);
  });
});

describe('whole contents, and whose they are', () => {
  test.each([
    [
      'The family fled the valley, officials said late on Monday.',
      'assertion | officials | The family fled the valley',
    ],
    [
      'At least nine miners died in the blast, the governor said early Thursday.',
      'assertion | the governor | At least nine miners died in the blast',
    ],
    [
      'Drones that the army says are carrying bombs have been seen over the city.',
      'assertion | the army | Drones / are carrying bombs',
    ],
    [
      'The fund, which regulators say hid losses of $30 million, has closed.',
      'assertion | regulators | The fund / hid losses of $30 million',
    ],
    [
      'The tribunal struck down the decree stating that women may not own land.',
      'assertion | the decree | that women may not own land',
    ],
    [
      'Critics reject the report, which claims that the forest has grown.',
      'assertion | the report | that the forest has grown',
    ],
    [
      'Nearly 6 in 10 parents say schools are unsafe.',
      'finding | (author) | Nearly 6 in 10 parents say schools are unsafe',
    ],
    [
      'Four out of five doctors believe the reform has failed.',
      'finding | (author) | Four out of five doctors believe the reform has failed',
    ],
    [
      'Recently, federal prosecutors charged two brokers, Ann Stone and Carl Quint, with defrauding savers.',
      'accusation | federal prosecutors | two brokers, Ann Stone and Carl Quint, with defrauding savers',
    ],
    [
      'Anna Kerr has acknowledged the scale of the losses, which makes her an outlier in the party.',
      'admission | Anna Kerr | the scale of the losses',
    ],
    [
      'The mayor said the bridge, which was built in 1950, was closed.',
      'assertion | The mayor | the bridge, which was built in 1950, was closed',
    ],
    [
      '“Who would have thought that it could burn?” Kerr said.',
      'question | Kerr | “Who would have thought that it could burn?”',
    ],
    [
      'The bill, which had been described by the charity Harbour as a ‘rare chance’, will pass.',
      'assertion | the charity Harbour | The bill / as a ‘rare chance’',
    ],
  ])('%s', (body, line) => {
    expect(linesOf(body)).toContain(line);
  });

  test.each([
    ['The air was foul, with the agency announcing an emergency.', 'assertion | the agency | an emergency'],
    ['Kerr criticised the army, saying it was badly trained.', 'assertion | Kerr | it was badly trained'],
  ])('who stands before a participle says it, unless a comma parts them: %s', (body, line) => {
    expect(linesOf(body)).toContain(line);
  });

  test('a relative clause is nobody’s claim by halves', () => {
    const body =
      'Every policy will be costed, Anna Kerr said, swiping at Tom Brandel whose tax cuts were blamed for mortgage hikes.';
    expect(linesOf(body)).toEqual(['prediction | Anna Kerr | Every policy will be costed']);
  });

  test('who writes a book says nothing by it', () => {
    const body = 'When he wrote his book, Anna Kerr said that debt was a last resort.';
    expect(linesOf(body)).toEqual(['assertion | Anna Kerr | that debt was a last resort']);
  });

  test('who shows something by being so claims nothing', () => {
    expect(linesOf('The labour market showed signs of life in May.')).toEqual([]);
  });
});
