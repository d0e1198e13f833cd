/** What is kept of an article in the parts of a corpus. */
export interface CorpusRecord {
  readonly id: string;
  /** Fingerprint of the article as it was read. */
  readonly hash: string;
  /** Its rows as JSON, deflated; null where the parts hold them already. */
  readonly content: Uint8Array | null;
}
