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
  /** What was taken for granted, and which of it matters most where that is known. */
  readonly assumed: (answer: AnswerOf<Kind>, telling: AnswerTelling) => readonly string[];
  /** Runs that it took; null where it does not say. */
  readonly runs: (answer: AnswerOf<Kind>) => number | null;
}
