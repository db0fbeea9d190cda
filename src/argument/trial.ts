import type { Output } from '../experiment/index.js';
import type { Scenario } from '../scenario/index.js';
import type { Bench } from './bench.js';
import type { Claim } from './claim/document.js';
import { measuresIn } from './claim/measures.js';
import { Gains, type Advice } from './advice.js';
import { tryResponses } from './equilibria/trial.js';
import { effectIn } from './experiment/index.js';
import { Means } from './means.js';
import type { ClosedPlay } from './positions.js';
import { outputsIn } from './reading.js';
import { armsOf, meanOf, seatsAt } from './seat.js';
import { Judge } from './verdict.js';

/** What a claim came to under one set of premises, with closed vendors that play in one way. */
export interface Trial {
  readonly judge: Judge;
  /** Runs that its arms took, whoever else had use of them. */
  readonly runs: number;
  /** The effect in every world, mean over the vendors at stake; NaN where there is none. */
  readonly values: readonly number[];
  /** The mean effect at each vendor at stake. */
  readonly bySubject: Readonly<Record<string, number>>;
  /** Means of what the effect is made of. */
  readonly parts: Readonly<Record<string, number>>;
  /** Of a decomposition, what each factor gains each vendor at stake. */
  readonly advice: readonly Advice[];
}

export interface TrialRequest {
  readonly claim: Claim;
  readonly scenario: Scenario;
  readonly play: ClosedPlay;
  readonly bench: Bench;
  readonly alpha: number;
  /** Runs that all arms may take together. */
  readonly budget: number;
}

/** Worlds until the first look; later looks come after a quarter more. */
const firstLook = 24;
const further = 1.25;
/** Worlds before which nobody gives up, and how many times the budget may seem to be needed before somebody does. */
const leastTried = 100;
const patience = 1.5;
/** Worlds that advice takes, whatever the verdict: gains are small beside a market. */
const leastAdvised = 100;
/** Once there is a verdict, how many times the worlds so far may seem to be needed to settle whether it depends. */
const insistence = 1.5;

/** The outputs that a claim's experiment reads. */
export function outputsOf({ experiment }: Claim, scenario: Scenario): Output[] {
  return measuresIn(experiment).flatMap((measure) => outputsIn(measure, scenario));
}

/** Plays worlds until the claim is settled, the budget ends, or the budget is by far too small to settle it. */
export async function tryClaim(request: TrialRequest): Promise<Trial> {
  const { claim, scenario, play, bench, alpha, budget } = request;
  const { experiment } = claim;
  if (experiment.kind === 'best-response') return tryResponses({ ...request, experiment });
  const judge = new Judge(claim, alpha);
  const seats = seatsAt(claim, scenario, play);
  const means = new Means();
  const gains = new Gains();
  const decomposes = experiment.kind === 'decomposition';
  const arms = armsOf(experiment, seats);
  const most = arms.length === 0 ? 0 : Math.max(1, Math.floor(budget / arms.length));
  const values: number[] = [];
  const least = decomposes ? leastAdvised : 0;
  while (values.length < most && (values.length < least || !(judge.settled || hopeless(judge, values.length, most)))) {
    const from = values.length;
    const worlds = Math.min(most, from === 0 ? firstLook : Math.ceil(from * further));
    await bench.reach(arms, worlds);
    for (let world = from; world < worlds; world++) {
      const effects = seats.map((seat) => {
        const effect = effectIn(experiment, seat.worldAt(bench, world));
        means.add(seat.stand.subject, effect);
        if (decomposes && seat.stand.subject !== null) gains.add(seat.stand.subject, effect);
        return effect.value;
      });
      const value = meanOf(effects);
      values.push(value);
      judge.add(value);
    }
  }
  return {
    judge,
    runs: values.length * arms.length,
    values,
    bySubject: means.bySubject(),
    parts: means.parts(),
    advice: gains.all(),
  };
}

/** Whether an open question is so near its border that more worlds will hardly settle it, or not for what it is worth. */
function hopeless(judge: Judge, worlds: number, most: number): boolean {
  const needed = judge.neededToSettle;
  if (judge.verdict !== 'undetermined') return needed === null || needed > insistence * worlds;
  return worlds >= leastTried && (needed === null || needed > patience * most);
}
