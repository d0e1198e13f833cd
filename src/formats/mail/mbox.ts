import { NewsanError } from '../../model/error.ts';
import { makeLineIndex, positionAt } from '../../text/positions/line-index.ts';
import { isArticle, type ParseArticles, type ReadRecord } from '../format.ts';
import { makeOwnSource } from '../records/own-source.ts';
import { nameRecords } from '../records/record-ids.ts';
import { isMessage, readMessage, readPart } from './eml.ts';

/** A line that opens a message (RFC 4155): `From ann@example.org Mon Feb  3 10:00:00 2020`, at the start or after an empty line. */
const opening = /^From [^\r\n]{0,400}\r?\n(?=[!-9;-~]{1,80}:)/gm;

/** A mailbox of e-mail messages, each an article. Lines that begin with `>From` are shown as they stand. */
export const parse: ParseArticles = (id, source) => {
  const starts = [...source.matchAll(opening)].filter(({ index }) => index === 0 || isAfterBlank(source, index));
  if (starts.length === 0) throw new NewsanError('format', 'no mailbox: no line “From …” opens a message');
  const nameOf = nameRecords();
  const lines = makeLineIndex(source);
  const ownSource = makeOwnSource(source);
  const before = source.slice(0, starts[0]?.index).trim();
  const lead: readonly ReadRecord[] = before === '' ? [] : [{ id, omitted: 'the text before the first message' }];
  const messages = starts.flatMap(({ 0: line, index }, at): readonly ReadRecord[] => {
    const start = index + line.length;
    const end = starts[at + 1]?.index ?? source.length;
    const message = readPart(source, start, end);
    const ownId = `${id}#${nameOf(message.fields.get('message-id')?.replace(/^<|>$/g, '') ?? null)}`;
    if (!isMessage(message))
      return [
        { id: ownId, unread: `the message in line ${positionAt(lines, start).line} has neither From nor Subject` },
      ];
    return readMessage(ownId, 'mbox', source, message).map((each) =>
      isArticle(each) ? ownSource(each, { start, end }) : each,
    );
  });
  return [...messages, ...lead];
};

/** Whether an empty line is before the offset. */
function isAfterBlank(source: string, offset: number): boolean {
  return /\n\r?\n$/.test(source.slice(Math.max(0, offset - 3), offset));
}
