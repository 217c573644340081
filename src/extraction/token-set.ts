/** A set of tokens of an article, asked as a Set is asked: a byte for each. In: the number of tokens. */
export class TokenSet {
  private readonly held: Uint8Array;

  constructor(tokens: number) {
    this.held = new Uint8Array(tokens);
  }

  add(token: number): void {
    this.held[token] = 1;
  }

  has(token: number): boolean {
    return this.held[token] === 1;
  }
}
