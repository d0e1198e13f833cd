import type { ErrorCode } from './error.ts';
import type { Finding } from './finding.ts';
import type { Layers } from './layers.ts';

/** What was found in one article: the layers that were requested, and those that they are on. A missing property was not requested. */
export type Analysis = Pick<Layers, 'article'> &
  Partial<Omit<Layers, 'article'>> & {
    /** Findings of the rules, where those were requested. */
    readonly findings?: readonly Finding[];
  };

/** The fate of one input: failure is a value, so that the other inputs go on. `warnings` are said once, on standard error. Messages and warnings are one line and do not repeat the id. */
export type Outcome<T = Analysis> =
  | { readonly ok: true; readonly id: string; readonly value: T; readonly warnings: readonly string[] }
  | { readonly ok: false; readonly id: string; readonly error: { readonly code: ErrorCode; readonly message: string } };

/** An input that could not be read, or an argument that stands for none. */
export interface FailedInput {
  readonly id: string;
  readonly code: ErrorCode;
  readonly message: string;
}
