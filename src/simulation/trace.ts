import type { Action, Release } from '../strategies/index.js';

/** Numbers that an action comes to. */
export const actionFields = 8;

/** Writes an action to a column from `at` on. */
export function writeAction(action: Action, into: Float64Array, at: number): void {
  into[at] = action.price;
  into[at + 1] = action.training;
  into[at + 2] = action.operations;
  into[at + 3] = action.credits;
  into[at + 4] = action.subsidy;
  into[at + 5] = action.advertising;
  into[at + 6] = action.openness;
  into[at + 7] = action.release;
}

/** Reads what `writeAction` wrote. */
export function readAction(from: Float64Array, at: number, action: Action): void {
  action.price = from[at]!;
  action.training = from[at + 1]!;
  action.operations = from[at + 2]!;
  action.credits = from[at + 3]!;
  action.subsidy = from[at + 4]!;
  action.advertising = from[at + 5]!;
  action.openness = from[at + 6]!;
  action.release = from[at + 7]! as Release;
}

/** The actions of every vendor in every month of one run: [month][vendor][field]. */
export class ActionTrace {
  private readonly values: Float64Array;

  constructor(
    months: number,
    private readonly vendors: number,
  ) {
    this.values = new Float64Array((months + 1) * vendors * actionFields);
  }

  write(month: number, vendor: number, action: Action): void {
    writeAction(action, this.values, (month * this.vendors + vendor) * actionFields);
  }

  /** Copies the recorded action into `action`. */
  read(month: number, vendor: number, action: Action): void {
    readAction(this.values, (month * this.vendors + vendor) * actionFields, action);
  }
}
