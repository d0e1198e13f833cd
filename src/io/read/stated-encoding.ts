import { declaredEncoding } from '../../text/encoding/declared-encoding.ts';
import { isEncoding } from '../../text/encoding/decode.ts';

/** This many bytes hold the header of a message, as far as its encoding goes. */
const headerLength = 8192;

/** The encoding that a file names itself: a message in its header, a page or document in its head. Null where it names none. */
export function statedEncoding(bytes: Uint8Array): string | null {
  return isMail(bytes) ? mailEncoding(bytes) : declaredEncoding(bytes);
}

/** Whether bytes begin as a message does, with a field of a header or the first line of a mailbox: a page in it says nothing of them. */
function isMail(bytes: Uint8Array): boolean {
  return /^(?:From \S|[A-Za-z][A-Za-z-]{1,40}: ?\S)/.test(headOf(bytes, 64));
}

/** The encoding of a message that is in its file as it is (`8bit`), as its header names it; null where it names none that is known. */
function mailEncoding(bytes: Uint8Array): string | null {
  const [header = ''] = headOf(bytes, headerLength).split(/\r?\n\r?\n/, 1);
  if (!/^content-transfer-encoding:[ \t]*(?:8bit|binary)/im.test(header)) return null;
  const name =
    /^content-type:[^\r\n]*(?:\r?\n[ \t][^\r\n]*)*?charset[ \t]*=[ \t]*"?([\w.:-]{1,40})/im.exec(header)?.[1] ?? null;
  return name !== null && isEncoding(name) ? name : null;
}

function headOf(bytes: Uint8Array, length: number): string {
  return new TextDecoder('windows-1252').decode(bytes.subarray(0, length));
}
