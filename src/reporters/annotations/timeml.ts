import { create } from 'xmlbuilder2';
import type { TimedText, TimedTimex, View } from '../../model/display/view.ts';
import { NewsanError } from '../../model/error.ts';
import { makeVisible } from '../../text/display/visible.ts';
import type { MakeReporter, Reporter } from '../reporter.ts';

/** Id of the article's own date. */
const created = 't0';
const schema = 'http://timeml.org/timeMLdocs/TimeML_1.2.1.xsd';

/**
 * One article as a TimeML document of TempEval-3: DOCID, DCT (the article's date), TITLE, and TEXT with its TIMEX3.
 * TimeML has no form for several articles. Throws `NewsanError` (`usage`) where there may be more than one.
 */
export const makeTimemlReporter: MakeReporter = ({ isBatch }): Reporter => ({
  begin() {
    if (isBatch) throw new NewsanError('usage', '--format timeml writes one document: specify a single article');
    return '';
  },
  article({ timed }: View, index: number) {
    if (index > 0) throw new Error('a second article in a TimeML document');
    return timed ? documentText(timed) : '';
  },
  end: () => '',
});

function documentText({ id, headline, date, text, timexes }: TimedText): string {
  const root = create({ version: '1.0', encoding: 'UTF-8' }).ele('TimeML', {
    'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    'xsi:noNamespaceSchemaLocation': schema,
  });
  root.txt('\n').ele('DOCID').txt(shown(id));
  const dct = root.txt('\n').ele('DCT');
  if (date !== null) {
    const own = { tid: created, type: 'DATE', value: date, temporalFunction: 'false' };
    dct.ele('TIMEX3', { ...own, functionInDocument: 'CREATION_TIME' }).txt(date);
  }
  root
    .txt('\n')
    .ele('TITLE')
    .txt(shown(headline ?? ''));
  const body = root.txt('\n').ele('TEXT');
  const anchors = new Map<string, string>(date === null ? [] : [[date, created]]);
  let position = 0;
  timexes.forEach((timex, index) => {
    const tid = `t${index + 1}`;
    body.txt(shown(text.slice(position, timex.start)));
    body.ele('TIMEX3', attributesOf(timex, tid, anchors)).txt(shown(text.slice(timex.start, timex.end)));
    if (timex.from !== null && timex.from !== date) anchors.set(timex.from, tid);
    position = timex.end;
  });
  body.txt(shown(text.slice(position)));
  root.txt('\n');
  return `${root.end({ prettyPrint: false }).replace('?>', '?>\n')}\n`;
}

function attributesOf(timex: TimedTimex, tid: string, anchors: ReadonlyMap<string, string>): Record<string, string> {
  const { type, value, mod, quant, freq, anchor } = timex;
  const anchorTimeID = anchor === null ? undefined : anchors.get(anchor);
  return {
    tid,
    type,
    value,
    ...(mod === null ? {} : { mod }),
    ...(quant === null ? {} : { quant }),
    ...(freq === null ? {} : { freq }),
    ...(anchor === null ? {} : { temporalFunction: 'true' }),
    ...(anchorTimeID === undefined ? {} : { anchorTimeID }),
  };
}

/** Text that XML may hold. */
function shown(text: string): string {
  return makeVisible(text, '\n\t');
}
