/** This many bytes of any file are searched, as the HTML standard has it; of a page, all of its head, as browsers do. */
const shortHead = 1024;
const longHead = 65_536;
/** The longest label that an encoding has, and what may be around it. */
const longestLabel = 64;

/**
 * The encoding that a page or document names at its beginning: an XML declaration or an HTML `meta`, also where an e-mail has
 * it in quoted-printable (`charset=3D"utf-8"`). Null where it names none. What it names may be unknown.
 */
export function declaredEncoding(bytes: Uint8Array): string | null {
  // Both begin with `<`, and most text has none.
  if (!bytes.subarray(0, shortHead).includes(0x3c)) return null;
  const head = latin(bytes, shortHead);
  const xml = /^\s*<\?xml\s[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{1,40})["']/i.exec(head);
  if (xml?.[1]) return xml[1];
  const label = findMeta(head);
  // A label that the end of what was searched cuts is read whole.
  if (label !== null)
    return label.isCut ? (findMeta(latin(bytes, shortHead + longestLabel))?.name ?? null) : label.name;
  if (!/^\s*<(?:!doctype|html|head|meta|!--)/i.test(head)) return null;
  const page = latin(bytes, longHead);
  const end = page.search(/<\/head|<body/i);
  return findMeta(end < 0 ? page : page.slice(0, end))?.name ?? null;
}

function latin(bytes: Uint8Array, length: number): string {
  return new TextDecoder('latin1').decode(bytes.subarray(0, length));
}

function findMeta(head: string): { readonly name: string; readonly isCut: boolean } | null {
  const meta = /<meta\s[^>]{0,300}?charset\s*=\s*(?:3D)?["']?\s*([\w.:-]{1,40})/i.exec(head);
  return meta?.[1] === undefined ? null : { name: meta[1], isCut: meta.index + meta[0].length === head.length };
}
