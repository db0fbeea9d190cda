import { InLine, type Played, type Players, type Playable } from './players.js';

/** Runs that are wanted before work can go on, and how many were wanted before. */
export interface Wanted {
  readonly of: Playable;
  readonly values: readonly Float64Array[];
  /** Which luck each has. */
  readonly replicates: readonly number[];
  readonly before: number;
}

/** Work that asks for runs, is handed what was read off them, and ends with a result. */
export type Steps<T> = Generator<Wanted, T, readonly Played[]>;

/** Works to the end, with whoever plays; tells how many runs have been played of all that were asked for. */
export async function ended<T>(
  steps: Steps<T>,
  players: Players = new InLine(),
  tell: (done: number) => void = () => {},
): Promise<T> {
  let step = steps.next();
  while (step.done !== true) {
    const { before } = step.value;
    step = steps.next(await players.play(step.value, (done) => tell(before + done)));
  }
  return step.value;
}
