import { Bench, claimOutputs, readClaim, tryClaim, type Claim, type Trial } from '../../src/argument/index.js';
import { borderOf } from '../../src/argument/border.js';
import type { Ensemble, Evaluator } from '../../src/experiment/index.js';
import { Luck } from '../../src/numerics/index.js';
import { scenarioHash } from '../../src/scenario/index.js';
import { flagship } from './flagship.js';

/** What is true of a claim in a made world. */
export const truths = ['true', 'false', 'border', 'divided'] as const;
export type Truth = (typeof truths)[number];

/** The smallest effect that matters in every made world. */
const matters = 0.02;
/** Where a divided world changes sides. */
export const divide = 0.5;

const text = `format: outlast/claim@1
id: X1
essay: [E9b]
statement: { en: A moves B., zh-Hans: 甲推动乙。 }
subjects: { who: open, most: 1 }
experiment:
  kind: contrast
  arms: { with: { set: { 'vendors.{subject}.cash': 1 } }, without: {} }
  weights: { with: 1, without: -1 }
  outcome: { metric: business_share }
matters: { least: ${matters}, unit: { en: share, zh-Hans: 份额 }, because: { en: made, zh-Hans: 设定 } }
range: [-0.2, 0.2]
refuted_by: { en: no effect, zh-Hans: 没有效应 }
`;

const scenario = flagship();
const hash = scenarioHash(scenario);
const read = readClaim(text, 'claim.yaml');
if ('problems' in read) throw new Error(JSON.stringify(read.problems));
export const madeClaim: Claim = read.claim;

/** The same about a chance: that something happens in more than half of all worlds. */
const madeChance: Claim = { ...madeClaim, chance: true, matters: { ...madeClaim.matters, least: 0.5 }, range: [0, 1] };

const paths = ['a', 'b', 'c'];
const draws = 512;

/** The true effect in a world in which number `a` is so. */
function effectIn(truth: Truth, size: number, a: number): number {
  if (truth === 'border') return matters;
  if (truth === 'divided') return a > divide ? matters + size : matters - size;
  return truth === 'true' ? matters + size : matters - size;
}

/** Noise of a world with mean zero: even, or rare and large, or skewed. */
function noise(kind: number, luck: Luck, world: number): number {
  const u = luck.uniform(3 * world + 1);
  if (kind === 0) return 2 * u - 1;
  if (kind === 1) return u < 0.05 ? 4 : u < 0.1 ? -4 : 0;
  return luck.exponential(3 * world + 1) - 1;
}

/** Plays the made claim in a world of which the truth is known, as any claim is played. */
export async function madeTrial(
  truth: Truth,
  seed: number,
  alpha: number,
  budget: number,
  of: 'mean' | 'chance' = 'mean',
): Promise<Trial & { readonly border: ReturnType<typeof borderOf> }> {
  const luck = new Luck(seed, 1);
  luck.begin(1, 0);
  const values = Float64Array.from({ length: draws * paths.length }, (_, i) => luck.uniform(i));
  luck.begin(2, 0);
  const size = matters * (1 + 2 * luck.uniform(0));
  const spread = matters * (truth === 'divided' ? 0.3 : 0.2 + 0.6 * luck.uniform(1));
  const kind = Math.floor(3 * luck.uniform(2));
  const chance = 0.5 + (truth === 'border' ? 0 : (truth === 'true' ? 1 : -1) * (0.15 + 0.3 * luck.uniform(3)));
  const ensemble: Ensemble = { paths, draws, values, weights: null };
  luck.begin(3, 0);
  const evaluator: Evaluator = {
    evaluate: ({ points, outputs, replicates, from = 0 }) => {
      const found = new Float64Array(points.length * replicates * outputs.length);
      for (let p = 0; p < points.length; p++) {
        const moved = points.at(p)!.sets.some((set) => set.endsWith('.cash=1'));
        for (let r = 0; r < replicates; r++) {
          const world = from + r;
          const level = luck.uniform(3 * world);
          const a = values[(world % draws) * paths.length]!;
          const happens = (): number => Number(luck.uniform(3 * world + 2) < chance);
          const drawn = (): number =>
            of === 'chance' ? happens() : effectIn(truth, size, a) + spread * noise(kind, luck, world);
          const effect = moved ? drawn() : 0;
          found.fill(
            (of === 'chance' ? 0 : level) + effect,
            (p * replicates + r) * outputs.length,
            (p * replicates + r + 1) * outputs.length,
          );
        }
      }
      return Promise.resolve({ replicates, values: found });
    },
  };
  const outputs = claimOutputs(madeClaim, scenario);
  const bench = new Bench({ scenario, hash, ensemble, outputs, fidelity: 'stochastic', seed, evaluator });
  const claim = of === 'chance' ? madeChance : madeClaim;
  const trial = await tryClaim({ claim, scenario, play: 'myopic', bench, alpha, budget });
  const holding = trial.values.map((value) => trial.judge.holds(value));
  return { ...trial, border: truth === 'divided' ? borderOf(ensemble, holding, paths, seed) : null };
}
