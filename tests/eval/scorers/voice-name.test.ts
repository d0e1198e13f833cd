import { describe, expect, test } from 'vitest';
import { fitName } from './voice-name.ts';

describe('fitName', () => {
  test.each([
    ['Anna Berg', ['Anna Berg', 'Berg'], 1, 'full'],
    ['Berg', ['Anna Berg', 'Berg'], 1, 'lenient'],
    ['Mayor Anna Berg', ['Anna Berg'], 1, 'lenient'],
    ['the harbour board', ['Harbour Board', 'the board'], 1, 'full'],
    ['board', ['Harbour Board', 'the board'], 2, 'full'],
    ['a spokesman for the port', ['a port spokesman'], 1, 'lenient'],
    ['The port', ['a spokesman for the port'], 1, 'none'],
    ['Anna Bergman', ['Anna Berg'], 1, 'none'],
    ['Renée Juárez', ['Renee Juarez'], 1, 'full'],
    ['John Holm Jr.', ['John Holm'], 1, 'lenient'],
  ] as const)('%s of %j, %d whole: %s', (printed, accepted, full, fit) => {
    expect(fitName(printed, accepted, full)).toBe(fit);
  });
});
