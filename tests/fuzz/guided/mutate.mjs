/** What readers look for, in files of all kinds. */
const words =
  '<p>|</p>|<div>|<br>|<h1>|<![CDATA[|<!--|-->|<script type="application/ld+json">|</script>|<?xml version="1.0"?>|<!DOCTYPE|&#0;|&amp;|&nbsp;|---\n|+++\n|title:|date: 2024-02-30|```|](|![|[^1]:|| a | b |\n|---|\n|WEBVTT\n|00:00:01,000 --> 00:00:02,000|{"|":|\\u0000|\\ud800|[{|}]|"""|,,|\r\n|\r|\t|=?utf-8?q?|Content-Type: |boundary=|From |\n\n|{\\rtf1|\\u-1?|\\\'e9|PK\u0003\u0004|\ufeff|\u2028|\u0000|“|”|‘|##vso[|::error::|]]>|\ud800|2024-01-01|By |- |1e999|-1|<a href=|WARC/1.0\r\n|HTTP/1.1 200 OK\r\n|Transfer-Encoding: chunked|<rss>|<item>|<nitf>|<newsItem>'.split(
    '|',
  );
const encoder = new TextEncoder();
const tokens = words.filter((word) => word !== '').map((word) => encoder.encode(word));

/** Makes what changes files, from a seed: the same seed and the same corpus give the same files. */
export function makeMutator(seed, longest) {
  let state = seed >>> 0;
  /** Mulberry32, public domain: numbers from 0 to 1. */
  const random = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const below = (count) => Math.floor(random() * count);
  /** Of what was kept last more, since it reached what nothing before it did. */
  const pick = (list) => list[random() < 0.5 ? below(list.length) : list.length - 1 - below(Math.min(list.length, 40))];
  const stretch = (bytes, most) => {
    const start = below(bytes.length);
    return bytes.subarray(start, start + 1 + below(most));
  };
  const spliced = (bytes, start, end, middle) => Buffer.concat([bytes.subarray(0, start), middle, bytes.subarray(end)]);

  const changes = [
    (bytes, at) => spliced(bytes, at, at + 1 + below(60), Buffer.alloc(0)),
    (bytes, at) => spliced(bytes, at, at, stretch(bytes, 200)),
    (bytes, at) => spliced(bytes, at, at, tokens[below(tokens.length)]),
    (bytes, at) => spliced(bytes, at, at + 3, tokens[below(tokens.length)]),
    (bytes, at) => spliced(bytes, at, at + 1, Buffer.from([below(256)])),
    (bytes, at) => spliced(bytes, at, at + 1, Buffer.from([(bytes[at] ?? 0) ^ (1 << below(8))])),
    (bytes, at, corpus) => spliced(bytes, at, at + below(100), stretch(pick(corpus), 400)),
    (bytes, at, corpus) => Buffer.concat([bytes.subarray(0, at), pick(corpus).subarray(at)]),
    (bytes, at) =>
      spliced(
        bytes,
        at,
        at,
        Buffer.concat(Array.from({ length: 2 + below(60) }, () => stretch(bytes.subarray(at), 12))),
      ),
    (bytes) => spliced(bytes, 0, 1, Buffer.from([below(256)])),
  ];
  return {
    mutate(corpus) {
      let bytes = Buffer.from(pick(corpus));
      for (let count = 1 + below(5); count > 0; count--)
        bytes = changes[below(changes.length)](bytes, 1 + below(bytes.length), corpus);
      return new Uint8Array(bytes.subarray(0, longest));
    },
  };
}
