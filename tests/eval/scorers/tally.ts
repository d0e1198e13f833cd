/** Named counters that start at 0. */
export class Tally<Name extends string> {
  readonly #counts = new Map<Name, number>();

  add(name: Name, count = 1): void {
    this.#counts.set(name, this.get(name) + count);
  }

  get(name: Name): number {
    return this.#counts.get(name) ?? 0;
  }
}
