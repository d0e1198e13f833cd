import { describe, expect, test } from 'vitest';
import { scoreVoices, type VoiceAnswer, type VoiceRecord } from './score-voices.ts';

const text =
  '“We lost the pier,” Mayor Ana Ruiz said. She called it “a sad day”.\n\nThe film is “Low Tide”.\n\n“It was ours.”';

function stretch(words: string, more: Partial<VoiceRecord> = {}): VoiceRecord {
  const start = text.indexOf(words);
  return { start, end: start + words.length, speaker: ['Ana Ruiz', 'Ruiz'], speech: true, pronoun: false, ...more };
}

function answer(words: string, name: string | null, confidence = 0.95): VoiceAnswer {
  const start = text.indexOf(words);
  return { span: [start, start + words.length], name, confidence };
}

const pier = '“We lost the pier,”';
const day = '“a sad day”';
const film = '“Low Tide”';
const ours = '“It was ours.”';
const gold = [
  stretch(pier),
  stretch(day, { pronoun: true }),
  stretch(film, { speaker: null, speech: false }),
  stretch(ours),
];

function score(answers: readonly VoiceAnswer[], quotations: readonly VoiceRecord[] = gold) {
  const { lenient, full, wrongWhenSure, sure, doubles, pronounsRight, freeStandingUnknown } = scoreVoices([
    { id: 'pier', text, quotations, answers },
  ]);
  return { lenient, full, wrongWhenSure, sure, doubles: doubles.length, pronounsRight, freeStandingUnknown };
}

describe('scoreVoices', () => {
  test('gold against itself is right everywhere', () => {
    const all = [answer(pier, 'Ana Ruiz'), answer(day, 'Ana Ruiz'), answer(ours, 'Ana Ruiz')];
    const perfect = { precision: 1, recall: 1, f1: 1 };
    expect(score(all)).toEqual({
      lenient: perfect,
      full: perfect,
      wrongWhenSure: 0,
      sure: 3,
      doubles: 0,
      pronounsRight: 1,
      freeStandingUnknown: 0,
    });
  });

  test('counts a surname as lenient, a title in marks and a wrong name as wrong, an orphan as unknown', () => {
    const answers = [answer(pier, 'Ruiz'), answer(day, 'Low'), answer(film, 'The film'), answer(ours, null)];
    expect(score(answers)).toEqual({
      lenient: { precision: 1 / 3, recall: 1 / 3, f1: 1 / 3 },
      full: { precision: 0, recall: 0, f1: 0 },
      wrongWhenSure: 2 / 3,
      sure: 3,
      doubles: 0,
      pronounsRight: 0,
      freeStandingUnknown: 1,
    });
  });

  test('counts two names for one stretch as a double, and one name twice as once', () => {
    expect(score([answer(pier, 'Ana Ruiz'), answer(pier, 'Ana Ruiz')]).doubles).toBe(0);
    expect(score([answer(pier, 'Ana Ruiz'), answer(pier, 'Holm')]).doubles).toBe(1);
  });

  test('needs half of what both cover', () => {
    const { start, end } = stretch(pier);
    const whole = { span: [start, end + end - start] as const, name: 'Ana Ruiz', confidence: 1 };
    const more = { span: [start, end + end - start + 1] as const, name: 'Ana Ruiz', confidence: 1 };
    expect(score([whole], [stretch(pier)]).lenient.recall).toBe(1);
    expect(score([more], [stretch(pier)]).lenient.recall).toBe(0);
  });

  test('leaves out unsure stretches but for a wrong name, and who only reports', () => {
    const unsure = [stretch(pier, { unsure: true }), stretch(day, { via: ['Holm'] })];
    expect(score([answer(pier, 'Ana Ruiz'), answer(day, 'Holm')], unsure).lenient).toEqual({
      precision: 0,
      recall: 0,
      f1: 0,
    });
    expect(score([answer(pier, 'Holm')], unsure)).toMatchObject({ wrongWhenSure: 1, sure: 1 });
  });
});
