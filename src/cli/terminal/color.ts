import type { Io, Screen } from './io.ts';

/** When to use colour. */
export type ColorChoice = 'auto' | 'always' | 'never';

/**
 * Whether to use colour on a screen: the option decides, then NO_COLOR, then FORCE_COLOR, then whether the screen is a
 * terminal that can show it. (no-color.org; force-color.org)
 */
export function useColor(choice: ColorChoice, env: Io['env'], screen: Screen): boolean {
  if (choice !== 'auto') return choice === 'always';
  const { NO_COLOR: off, FORCE_COLOR: forced, TERM: terminal } = env;
  if (isSet(off)) return false;
  if (isSet(forced)) return forced !== '0' && forced !== 'false';
  return screen.isTTY === true && terminal !== 'dumb';
}

function isSet(value: string | undefined): value is string {
  return value !== undefined && value !== '';
}

/** Output width: of the terminal, else COLUMNS, else 80; at least 40 and at most 200. */
export function screenWidth(env: Io['env'], screen: Screen): number {
  const { COLUMNS: stated } = env;
  const columns = screen.columns ?? Number(stated);
  return Number.isInteger(columns) && columns > 0 ? Math.min(Math.max(columns, 40), 200) : 80;
}
