import type { Section } from '../block.js';
import type { AnyAnswer, AnswerOf } from '../materials.js';
import { backtestTeller } from './backtest.js';
import { claimsTeller } from './claims.js';
import { compareTeller } from './compare.js';
import { diffTeller } from './diff.js';
import { discoverTeller } from './discover.js';
import { diversityTeller } from './diversity.js';
import { equilibriaTeller } from './equilibria.js';
import { explainTeller } from './explain.js';
import { fitTeller } from './fit.js';
import { gameTeller } from './game.js';
import { optimizeTeller } from './optimize.js';
import { sensitivityTeller } from './sensitivity.js';
import { solveTeller } from './solve.js';
import { sweepTeller } from './sweep.js';
import type { Teller, ToldKind } from './teller.js';
import type { AnswerTelling } from './telling.js';

const tellers: { readonly [Kind in ToldKind]: Teller<Kind> } = {
  compare: compareTeller,
  sensitivity: sensitivityTeller,
  argue: claimsTeller,
  game: gameTeller,
  backtest: backtestTeller,
  sweep: sweepTeller,
  explain: explainTeller,
  equilibria: equilibriaTeller,
  discover: discoverTeller,
  optimize: optimizeTeller,
  diversity: diversityTeller,
  fit: fitTeller,
  solve: solveTeller,
  diff: diffTeller,
};

/** What is said of an answer, whatever its kind. */
export interface AnswerTold {
  readonly answer: AnyAnswer;
  readonly question: string;
  readonly sentences: readonly string[];
  readonly section: Section;
  readonly sure: readonly string[];
  readonly assumed: readonly string[];
  readonly matters: readonly string[];
  readonly took: string;
  readonly days: readonly string[];
}

/** Tells answers one by one; that of a run is told with its scenario. */
export const answersTold = (answers: readonly AnyAnswer[], telling: AnswerTelling): AnswerTold[] =>
  answers.flatMap((answer, i) => (answer.kind === 'run' ? [] : [toldOf(answer.kind, answer, i, telling)]));

function toldOf<Kind extends ToldKind>(kind: Kind, answer: AnswerOf<Kind>, i: number, telling: AnswerTelling): AnswerTold {
  const teller: Teller<Kind> = tellers[kind];
  return {
    answer,
    question: teller.question(answer, telling),
    sentences: teller.sentences(answer, telling),
    section: teller.section(answer, i, telling),
    sure: teller.sure(answer, telling),
    assumed: teller.assumed(answer, telling),
    matters: teller.matters(answer, telling),
    took: teller.took(answer, telling),
    days: teller.days?.(answer) ?? [],
  };
}
