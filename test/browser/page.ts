import * as documents from 'outlast/documents';
import * as evidence from 'outlast/evidence';
import { workers } from 'outlast/executors/browser';
import * as experiment from 'outlast/experiment';
import * as model from 'outlast/model';
import * as numerics from 'outlast/numerics';
import * as report from 'outlast/report';
import * as scenario from 'outlast/scenario';
import * as simulation from 'outlast/simulation';
import * as strategies from 'outlast/strategies';

/** What is played in the page. */
export interface Play {
  readonly text: string;
  readonly fidelity: simulation.Fidelity;
  readonly replicates: number;
  readonly seed: number;
  readonly workers: number;
}

/** Reads a scenario from its text, runs it in module workers, and gives the digest of all series. */
async function play({ text, workers: count, ...rest }: Play): Promise<string> {
  const read = scenario.readScenario(text, { sources: evidence.isFact });
  if ('problems' in read) throw new Error(JSON.stringify(read.problems));
  const executor = workers(count);
  try {
    const { series } = await experiment.runScenario({ ...read, ...rest, executor, without: new Set(['drain', 'assumptions']) });
    return experiment.seriesDigest(series);
  } finally {
    await executor.close();
  }
}

// Every folder from numerics to report, whole: nothing in them may need Node.
const folders = { numerics, documents, evidence, scenario, model, strategies, simulation, experiment, report };
Object.assign(globalThis, { play, folders });
