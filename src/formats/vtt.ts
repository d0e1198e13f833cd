import { parseCaptions } from './captions.ts';
import type { ParseArticles } from './format.ts';

/** WebVTT (W3C). */
export const parse: ParseArticles = (id, source) => parseCaptions(id, 'vtt', source);
