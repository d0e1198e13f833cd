import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Io } from '../../../src/cli/terminal/io.ts';
import { makeProgress } from '../../../src/cli/terminal/progress.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function world(isTTY: boolean): { readonly io: Io; said(): string } {
  const stderr = Object.assign(new PassThrough(), { isTTY });
  const io = {
    stdin: new PassThrough(),
    stdout: new PassThrough(),
    stderr,
    env: {},
    cwd: '/',
    interrupted: async () => {},
  };
  return { io, said: () => String(stderr.read() ?? '') };
}

describe('makeProgress', () => {
  test('shows progress on a terminal once the run has taken a second', () => {
    const { io, said } = world(true);
    const progress = makeProgress(io, true, 3, false);
    progress.step();
    expect(said()).toBe('');
    vi.advanceTimersByTime(1500);
    progress.step();
    expect(said()).toBe('\r\u001b[K2 of 3 files');
    progress.step();
    expect(said()).toBe('');
    progress.clear();
    expect(said()).toBe('\r\u001b[K');
  });

  test.each([
    ['a pipe', false, true, 3, false],
    ['--progress never', true, false, 3, false],
    ['one file', true, true, 1, false],
    ['results on the same screen', true, true, 3, true],
  ])('says nothing: %s', (_, isTTY, isWanted, total, resultsOnScreen) => {
    const { io, said } = world(isTTY);
    const progress = makeProgress(io, isWanted, total, resultsOnScreen);
    vi.advanceTimersByTime(5000);
    progress.step();
    progress.clear();
    expect(said()).toBe('');
  });
});
