import { parseCaptions } from './captions.ts';
import type { ParseArticles } from './format.ts';

/** SubRip. */
export const parse: ParseArticles = (id, source) => parseCaptions(id, 'srt', source);
