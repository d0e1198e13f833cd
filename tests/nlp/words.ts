import { loadResources } from '../../src/io/resources.ts';
import type { SentenceWords } from '../../src/model/resources.ts';

/** The sentence words that the project ships. */
export const sentenceWords = loadResources(['sentences']).sentences as SentenceWords;
