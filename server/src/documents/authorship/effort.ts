/** How much work somebody may still be given; who asks for more than is left gets nothing, and has to do without. */
export class Effort {
  #left: number;

  constructor(most: number) {
    this.#left = most;
  }

  /** Takes so much of it. @returns false where that much is not left, and then nothing is any more */
  take(amount: number): boolean {
    this.#left -= amount;
    return this.#left >= 0;
  }
}
