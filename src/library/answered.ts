/** What a command says of each article, and of all together. */
export interface Answer {
  readonly articles: readonly object[];
  readonly run?: object;
}
