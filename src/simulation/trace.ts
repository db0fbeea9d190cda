import type { Action, Release } from '../strategies/index.js';

const fields = 7;

/** The actions of every vendor in every month of one run: [month][vendor][field]. */
export class ActionTrace {
  private readonly values: Float64Array;

  constructor(
    months: number,
    private readonly vendors: number,
  ) {
    this.values = new Float64Array((months + 1) * vendors * fields);
  }

  write(month: number, vendor: number, action: Action): void {
    const at = (month * this.vendors + vendor) * fields;
    this.values[at] = action.price;
    this.values[at + 1] = action.training;
    this.values[at + 2] = action.operations;
    this.values[at + 3] = action.credits;
    this.values[at + 4] = action.subsidy;
    this.values[at + 5] = action.advertising;
    this.values[at + 6] = action.release;
  }

  /** Copies the recorded action into `action`. */
  read(month: number, vendor: number, action: Action): void {
    const at = (month * this.vendors + vendor) * fields;
    action.price = this.values[at]!;
    action.training = this.values[at + 1]!;
    action.operations = this.values[at + 2]!;
    action.credits = this.values[at + 3]!;
    action.subsidy = this.values[at + 4]!;
    action.advertising = this.values[at + 5]!;
    action.release = this.values[at + 6]! as Release;
  }
}
