/** Work that can be left after every step, which tells how many have been made; it ends with a result. */
export type Steps<T> = Generator<number, T, undefined>;

/** Works to the end at once. */
export function ended<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value as T;
  }
}

/** Steps between two pauses. */
const together = 10;

/** Works to the end, lets others in from time to time, and tells how far it is. */
export async function endedPatiently<T>(
  steps: Steps<T>,
  pause: () => Promise<unknown>,
  tell: (done: number) => void,
): Promise<T> {
  for (let made = 1; ; made++) {
    const { done, value } = steps.next();
    if (done === true) return value as T;
    tell(value as number);
    if (made % together === 0) await pause();
  }
}
