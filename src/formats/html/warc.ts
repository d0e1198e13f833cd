import { NewsanError } from '../../model/error.ts';
import type { ParseArticles } from '../format.ts';

/** Web archives hold bytes of many encodings, and are cut into pages before anything is decoded: a file that is not named so is refused. */
export const parse: ParseArticles = () => {
  throw new NewsanError('format', 'a web archive; name it .warc or give --input-format warc');
};
