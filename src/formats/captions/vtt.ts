import type { ParseArticles } from '../format.ts';
import { parseCaptions } from './captions.ts';

/** WebVTT (W3C). */
export const parse: ParseArticles = (id, source) => parseCaptions(id, 'vtt', source);
