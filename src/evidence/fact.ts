/** An observed fact: one row of the evidence, cited in scenarios by its id. */
export interface Fact {
  /** F and four digits. */
  readonly id: string;
  readonly series: string;
  readonly entity: string;
  /** ISO date; for list prices the first day on which the price was seen. */
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
}
