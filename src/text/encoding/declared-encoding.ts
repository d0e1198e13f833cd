/**
 * The encoding that a page or document names in its first 1024 bytes, as the HTML standard has it: an XML declaration or an
 * HTML `meta`. Null where it names none. What it names may be unknown.
 */
export function declaredEncoding(bytes: Uint8Array): string | null {
  // Both begin with `<`, and most text has none.
  if (!bytes.subarray(0, 1024).includes(0x3c)) return null;
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, 1024));
  const xml = /^\s*<\?xml\s[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{1,40})["']/i.exec(head);
  if (xml?.[1]) return xml[1];
  const meta = /<meta\s[^>]{0,300}?charset\s*=\s*["']?\s*([\w.:-]{1,40})/i.exec(head);
  return meta?.[1] ?? null;
}
