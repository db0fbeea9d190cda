import type { Language } from '../documents/index.js';
import type { Optimum } from '../experiment/index.js';
import { evenly } from './evenly.js';
import { table } from './numbers.js';
import { leverRows, optimumSentences, optimumWords, scoreOf } from './optimum-words.js';
import { amount } from './subjects.js';

/** What is best, against the start, how sure that is, and how it was found. */
export function optimumText(optimum: Optimum, language: Language): string {
  const say = optimumWords[language];
  const { head, scores, gain, verdict, ending } = optimumSentences(optimum, language);
  const scored = (value: number): string => amount(scoreOf(optimum, value), optimum.unit, language);
  return [
    head,
    '',
    table(say.columns, leverRows(optimum, language)),
    '',
    scores,
    gain,
    verdict,
    '',
    say.trajectory,
    table(
      say.steps,
      evenly(optimum.trajectory, 8).map((step) => [String(step.evaluated), scored(step.best), step.reach.toPrecision(2)]),
    ),
    ending,
    '',
    say.next(optimum.levers.map(({ path, best }) => `--set ${path}=${Number(best.toPrecision(6))}`).join(' ')),
    '',
  ].join('\n');
}
