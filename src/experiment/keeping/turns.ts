/** Lets whoever asks work one after another, in the order in which they asked. */
export class Turns {
  private latest: Promise<unknown> = Promise.resolve();

  /** Does `work` when all earlier work has ended, well or not. */
  take<T>(work: () => Promise<T>): Promise<T> {
    const mine = this.latest.then(work);
    this.latest = mine.catch(() => {});
    return mine;
  }
}
