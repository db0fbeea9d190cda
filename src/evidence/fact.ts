/** An observed fact: one row of the evidence, cited in scenarios by its id. */
export interface Fact {
  /** F and four digits in what ships; D and digits where it is derived from other rows. */
  readonly id: string;
  readonly series: string;
  readonly entity: string;
  /** ISO date that the value is about; for list prices the first day on which the price was seen. */
  readonly date: string;
  readonly value: number;
  readonly unit: string;
  readonly low?: number;
  readonly high?: number;
  readonly source: string;
  /** False for rows from memory: they may not carry a calibration. */
  readonly verified: boolean;
  /** What a reader must know before leaning on the row. */
  readonly note?: string;
  /** Day on which the value was first told, where that is known to be later than `date`. */
  readonly published?: string;
}
