/** Numbers from 0 for the words, `#Tags` and `%switches%` that rules ask for. */
export interface Vocabulary {
  readonly words: ReadonlyMap<string, number>;
  readonly tags: ReadonlyMap<string, number>;
  readonly switches: ReadonlyMap<string, number>;
  size(): number;
  /** Number of a key as compromise writes it; each of these enters what is new. */
  enter(key: string): number;
  enterWord(word: string): number;
  enterTag(tag: string): number;
  enterSwitch(name: string): number;
}

/** Makes an empty vocabulary. */
export function createVocabulary(): Vocabulary {
  const words = new Map<string, number>();
  const tags = new Map<string, number>();
  const switches = new Map<string, number>();
  const size = () => words.size + tags.size + switches.size;
  const enterInto = (table: Map<string, number>) => (key: string) => {
    const known = table.get(key);
    if (known !== undefined) return known;
    const next = size();
    table.set(key, next);
    return next;
  };
  const enterWord = enterInto(words);
  const enterTag = enterInto(tags);
  const enterSwitch = enterInto(switches);
  const enter = (key: string) => {
    if (key.startsWith('#')) return enterTag(key.slice(1));
    return /^%.*%$/.test(key) ? enterSwitch(key.slice(1, -1)) : enterWord(key);
  };
  return { words, tags, switches, size, enter, enterWord, enterTag, enterSwitch };
}
