/**
 * What stands at each token of an article, asked as a Map is asked. The rules look at every word again and again: a place of an array costs
 * a fraction of a look-up. In: the number of tokens. Out: what was put in, by token.
 */
export class AtToken<T extends NonNullable<unknown>> {
  private readonly found: (T | undefined)[];

  constructor(tokens: number) {
    this.found = new Array(tokens);
  }

  set(token: number, value: T): void {
    if (token >= 0 && token < this.found.length) this.found[token] = value;
  }

  /** Nothing beside the text: the head of a root is -1. */
  get(token: number): T | undefined {
    return token >= 0 && token < this.found.length ? this.found[token] : undefined;
  }

  has(token: number): boolean {
    return this.get(token) !== undefined;
  }
}
