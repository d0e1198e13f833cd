// The package's own declarations ask for those of its command line; this is what newsan calls of it.

interface HeaderList {
  readonly statusline: string;
  readonly statusCode: number | undefined;
  readonly headers: { get(name: string): string | null | undefined };
}

export declare class WARCRecord implements AsyncIterable<Uint8Array> {
  readonly warcHeaders: HeaderList;
  readonly httpHeaders: HeaderList | null;
  readonly warcType: string | null | undefined;
  readonly warcTargetURI: string | null | undefined;
  readonly warcDate: string | null | undefined;
  readonly warcContentLength: number;
  /** How many of its bytes are not read yet. */
  readonly _reader: { readonly limit?: number };
  /** The body as it was sent, or decoded. */
  readFully(isContent: boolean): Promise<Uint8Array>;
  [Symbol.asyncIterator](): AsyncIterator<Uint8Array>;
}

export declare class WARCParser implements AsyncIterable<WARCRecord> {
  constructor(source: AsyncIterable<Uint8Array>);
  /** Where the last record begins, in bytes of the source. */
  readonly offset: number;
  /** Whether what is read is packed; null once it is found not to be, or to be damaged. */
  readonly _reader: { readonly compressed: string | null; readonly inflator: { readonly ended: boolean } | null };
  [Symbol.asyncIterator](): AsyncIterator<WARCRecord>;
}
