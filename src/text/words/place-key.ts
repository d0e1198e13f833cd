import { fold } from './fold.ts';

/** A place's name as it is looked up: folded, without periods, commas and a leading article. */
export function placeKey(name: string): string {
  return fold(name).replace(/[.,]/g, '').replace(/^the /, '').replace(/^st /, 'saint ');
}
