import { describe, expect, test } from 'vitest';
import { voicesOf } from '../marked.ts';

describe('one, some, many before a noun', () => {
  test.each([
    ['“We would be in the clouds,” one user quipped.', 'one user'],
    ['“Nobody is above the law,” said one legal expert, as the Herald reported.', 'one legal expert'],
    ['“It is a lottery,” says one Lagos trader.', 'one Lagos trader'],
    ['“The lifts never work,” complained many tenants.', 'many tenants'],
    ['“That is a first,” joked one of the umpires.', 'one of the umpires'],
    ['“It was cold,” some say.', 'some'],
  ])('%s', (body, speaker) => {
    expect(voicesOf(body)[0]).toMatch(new RegExp(`^${speaker}: `));
  });
});

describe('the reporting clause at the end of a sentence governs what comes before it', () => {
  test.each([
    [
      'Kordia voiced “regret” over the raid on Monday, Kordian Foreign Ministry spokesperson Lin Moran said during a press briefing in Oslo.',
      ['Lin Moran: Kordia voiced “regret” over the raid on Monday'],
    ],
    [
      'The navy made “contact” with the crew, Rear Admiral Pita Tau told reporters in Suva.',
      ['Pita Tau: The navy made “contact” with the crew'],
    ],
    [
      'The bank showed “no interest”, Nairobi county health committee chair Grace Oduor said on Friday.',
      ['Grace Oduor: The bank showed “no interest”'],
    ],
    [
      'Dublin expressed “concern” about the ferry, the Irish transport ministry said in a statement.',
      ['the Irish transport ministry: Dublin expressed “concern” about the ferry'],
    ],
    [
      'Villagers wanted “a wall”, Assam state disaster agency director Ravi Das said.',
      ['Ravi Das: Villagers wanted “a wall”'],
    ],
  ])('%s', (body, voices) => {
    expect(voicesOf(body)).toEqual(voices);
  });
});

describe('what a date, a month or the time says nothing', () => {
  test.each([
    'A poll of 1,500 voters conducted by Redfern for the Courier back in May found the plan was “a gamble”.',
    'A poll carried out last March found that the plan was “a gamble”.',
    'A study published in The Lancet late last year said the drug was “safe enough”.',
    'A review commissioned by the port in June called the crane “unsafe”.',
    'An audit finished on Tuesday described the books as “a maze”.',
  ])('%s', (body) => {
    expect(voicesOf(body)[0]).toMatch(/^An? (?:poll|study|review|audit)\b/);
  });
});

describe('the name with a description is the speaker, whatever names stand in the description', () => {
  test.each([
    [
      'Prince Osric, the younger brother of the heir, Carl, has told friends that the day was “a great success”.',
      'Osric',
    ],
    ['Amina Yusuf, the widow of the founder, Bello Yusuf, said the mill was “a grave”.', 'Amina Yusuf'],
    [
      'Mr Teko, who works with the Lake Programme (LP) as Programme Officer, Mobilisation and Outreach, says lamps are “a fence”.',
      'Teko',
    ],
    ['University of Leeds professor Ann Reed said the storm was “a warning”.', 'Ann Reed'],
    ['Bank of Norvia governor Tom Holm said rates would stay “high for now”.', 'Tom Holm'],
    ['Song of the Reeds author Lebo Mohale has said the book was “a joke”.', 'Lebo Mohale'],
    ['Isle of Mull councillor Fiona Rae called the ferry “a bath”.', 'Fiona Rae'],
  ])('%s', (body, speaker) => {
    expect(voicesOf(body)[0]).toMatch(new RegExp(`^${speaker}: `));
  });
});

describe('who and which agree with whom they tell of', () => {
  test.each([
    [
      'The cut drew heavy criticism from five villages who say the blasting is “destroying their homes”.',
      'five villages',
    ],
    ['He is the head of the Dialogue Forum in Ankara, which says it aims to “protect the people.”', 'Dialogue Forum'],
    ['The plan met anger among dockers in Hull who called it “a con”.', 'dockers in Hull'],
    ['She is a director at Oxley Energy, which said the fault was “minor”.', 'Oxley Energy'],
    ['The answer came from a man in the crowd who said it was “a mess”.', 'a man in the crowd'],
  ])('%s', (body, speaker) => {
    expect(voicesOf(body)[0]).toMatch(new RegExp(`^${speaker}: `));
  });
});

describe('several verbs of one subject', () => {
  test.each([
    [
      'Holm and his allies have backed coal, called climate change “a con” and cut the grant.',
      ['Holm and his allies: climate change “a con”'],
    ],
    [
      'The minister visited Perth, described the camp as “a model” and flew home.',
      ['The minister: the camp as “a model”'],
    ],
    [
      'The clerk would not confirm whether the office knew and only said: “Ask them to write in”.',
      ['The clerk: “Ask them to write in”'],
    ],
    ['Ms Nair declined to say who paid but simply told the court: “It was cash.”', ['Nair: “It was cash.”']],
    [
      'A masked man rides up behind her shouting "yo, free the whales now" in the clip.',
      ['A masked man: "yo, free the whales now" in the clip'],
    ],
  ])('%s', (body, voices) => {
    expect(voicesOf(body)).toEqual(voices);
  });
});

describe('who speaks for somebody is not that person', () => {
  test.each([
    'The lawyer for surviving gunman Edgar Mello',
    'A solicitor for convicted killer Tom Brandel',
    'The wife of missing fisherman Amos Otieno',
    'A spokesperson for leading opposition figure Priya Nair',
    'The agent of injured striker Luke Webb',
    'The family of murdered journalist Ana Pires',
  ])('%s', (source) => {
    expect(voicesOf(`${source} said: “We will appeal.”`)).toEqual([`${source}: “We will appeal.”`]);
  });
});

test.each([
  'They thanked Haitham al-Said for his “great help”.',
  'The prize went to Nadia el-Said for “a brave book”.',
])('a surname is no verb: %s', (body) => {
  expect(voicesOf(body).filter((voice) => /Haitham|Nadia/.test(voice.split(':')[0] ?? ''))).toEqual([]);
});
