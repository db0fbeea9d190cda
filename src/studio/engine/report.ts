import type { Executor } from '../../experiment/index.js';
import { playedFor } from '../../report/document/played.js';
import { reportOf } from '../../report/document/report.js';
import type { Asks, Progress } from '../protocol/messages.js';
import { played, read } from './reading.js';

/** The report of a market, as the command line writes it, with what changed since the baseline; its charts are drawn by the page. */
export async function report(
  asked: Asks['report']['given'],
  executor: Executor,
  tell: (told: Progress) => void,
): Promise<Asks['report']['answer']> {
  const { text, baseline, seed, replicates, language, caveats } = asked;
  const market = played({ text });
  const before = baseline === text ? null : read(baseline);
  const base = before === null || 'problems' in before ? null : { ...before, name: before.scenario.name };
  const plan = { ...market, fidelity: 'stochastic', replicates, seed, base, engine: outlastEngine } as const;
  const told = await playedFor(plan, undefined, executor, ({ done, total }) => tell({ done, total }));
  const command = `outlast report ${market.scenario.name}.yaml --seed ${seed} --replicates ${replicates} -o ${market.scenario.name}.html`;
  return reportOf({ language, engine: outlastEngine, played: told, answers: [], command, caveats });
}
