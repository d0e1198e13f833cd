/** A file that a page holds within itself. */
export interface PageAsset {
  readonly text: string;
  /** As a content security policy names it: `sha256-…`, in base64. */
  readonly hash: string;
}

/** What every HTML page holds within itself, so that it needs no other file. */
export interface PageAssets {
  readonly style: PageAsset;
  readonly script: PageAsset;
}
