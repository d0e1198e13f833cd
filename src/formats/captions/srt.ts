import type { ParseArticles } from '../format.ts';
import { parseCaptions } from './captions.ts';

/** SubRip. */
export const parse: ParseArticles = (id, source) => parseCaptions(id, 'srt', source);
