/** What went wrong, for programs; the message is for people. */
export type ErrorCode =
  | 'usage'
  | 'config'
  | 'not-found'
  | 'no-match'
  | 'no-articles'
  | 'no-text'
  | 'permission'
  | 'not-a-file'
  | 'too-large'
  | 'binary'
  | 'encoding'
  | 'format'
  | 'memory'
  | 'write'
  | 'read';

/** A mistake of the user's or of the input's: one line that says what was wrong, where, and what to do. Shown without a stack. */
export class NewsanError extends Error {
  override readonly name = 'NewsanError';
  readonly code: ErrorCode;
  constructor(code: ErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}
