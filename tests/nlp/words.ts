import { loadResources } from '../../src/io/resources.ts';
import type { Resources } from '../../src/model/resources.ts';

/** The words that a parse needs, as the project ships them. */
export const words = loadResources(['sentences', 'functionWords']) as Pick<Resources, 'sentences' | 'functionWords'>;
