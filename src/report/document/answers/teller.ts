import type { Section } from '../block.js';
import type { AnyAnswer, AnswerOf } from '../materials.js';
import type { AnswerTelling } from './telling.js';

/** Kinds of answers that are sections by themselves: a run is told with its scenario. */
export type ToldKind = Exclude<AnyAnswer['kind'], 'run'>;

/** How answers of one kind are told. */
export interface Teller<Kind extends ToldKind> {
  /** What was asked. */
  readonly question: (answer: AnswerOf<Kind>, telling: AnswerTelling) => string;
  /** The answer, the most telling sentence first. */
  readonly sentences: (answer: AnswerOf<Kind>, telling: AnswerTelling) => readonly string[];
  /** Figures and tables; `i` tells the section from others. */
  readonly section: (answer: AnswerOf<Kind>, i: number, telling: AnswerTelling) => Section;
  /** How sure it is. */
  readonly sure: (answer: AnswerOf<Kind>, telling: AnswerTelling) => readonly string[];
  /** What was taken for granted. */
  readonly assumed: (answer: AnswerOf<Kind>, telling: AnswerTelling) => readonly string[];
  /** What of that matters most; nothing where only the file of its scenario tells. */
  readonly matters: (answer: AnswerOf<Kind>, telling: AnswerTelling) => readonly string[];
  /** Runs, points or rows that it took, and what else tells how it was made. */
  readonly took: (answer: AnswerOf<Kind>, telling: AnswerTelling) => string;
  /** Days that the evidence it is measured against is about, in any order; none unless said. */
  readonly days?: (answer: AnswerOf<Kind>) => readonly string[];
}
