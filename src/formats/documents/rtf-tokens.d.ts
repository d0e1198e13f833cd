// The package's own declarations do not hold under exact optional properties; this is what newsan calls of it.

/** A token of RTF: 0 opens a group, 1 closes it, 2 is a control word, 3 text. */
export interface Token {
  readonly type: number;
  readonly word?: string;
  readonly param?: number;
}

type Fail = (error?: Error | null) => void;

export declare class Tokenize {
  push: (token: Token) => boolean;
  /** 0 between two tokens. */
  readonly _mode: number;
  _transform(chunk: Uint8Array, encoding: undefined, fail: Fail): void;
  _flushToken(): void;
  _flush(fail: Fail): void;
}

export declare class ToPlainText {
  constructor(options: { decode(bytes: Uint8Array, page: string): string; warn(message: string): void });
  push: (text: unknown) => boolean;
  _transform(token: Token, encoding: '', fail: Fail): void;
}
