import { z } from 'zod';
import { noPlaces, problemAt, type Problem } from '../documents/index.js';
import { readUpTo } from '../files/index.js';
import type { AnyAnswer, TriedClaim } from '../report/index.js';
import { openClaims } from './claims.js';
import { refuse, whole } from './document.js';
import { exit } from './exit.js';
import type { Speech } from './speech.js';

/** Bytes of a JSON document that are read. */
const largest = 268_435_456;

const value = z.number().nullable();
const range = z.looseObject({ estimate: z.number(), low: z.number(), high: z.number() });

const outcome = z.looseObject({
  vendor: z.string().nullable(),
  metric: z.string(),
  unit: z.string(),
  mean: value,
  low: value,
  high: value,
  median: value,
  n: z.number(),
  se: value,
  mean_low: value,
  mean_high: value,
});
const path = z.array(value);
const series = z.looseObject({
  vendor: z.string().nullable(),
  metric: z.string(),
  months: z.array(z.number()),
  mean: path,
  low: path,
  high: path,
});
const pair = z.looseObject({
  a: z.string(),
  b: z.string(),
  vendor: z.string().nullable(),
  metric: z.string(),
  month: value,
  unit: z.string(),
  estimate: value,
  low: value,
  high: value,
  n: z.number(),
  verdict: z.string(),
});
const index = z.looseObject({
  input: z.string(),
  output: z.string(),
  index: z.string(),
  estimate: value,
  low: value,
  high: value,
});
const claim = z.looseObject({
  id: z.string(),
  scenario: z.string(),
  premises: z.enum(['essay', 'survey']),
  closed: z.enum(['myopic', 'forward-looking']),
  statement: z.string(),
  verdict: z.enum(['supported', 'refuted', 'undetermined', 'depends']),
  effect: range,
  holds: z.looseObject({ share: z.number(), low: z.number(), high: z.number() }),
  boundary: z.array(z.looseObject({ path: z.string(), operator: z.enum(['<=', '>=']), value: z.number() })),
  boundary_of: z.enum(['holds', 'fails']).nullable(),
  worlds: z.number(),
  weakest_link: z.string().nullable(),
});
const told = z.looseObject({ mean: z.number(), low: value, high: value });
const scored = z.looseObject({
  id: z.string(),
  entity: z.string(),
  information: z.string(),
  scored: z.string(),
  observed: z.number(),
  predicted: z.looseObject({ mean: z.number(), low: value, high: value }),
  said: z.looseObject({ persistence: value, trend: value, drift: value }),
});
const target = z.looseObject({
  id: z.string(),
  n: z.number(),
  skill: value,
  score: value,
  coverage90: value,
  baselines: z.looseObject({ persistence: value, trend: value, drift: value }),
});

/** What is read of each kind; whatever else is in a document stays. */
const kinds = {
  run: z.looseObject({
    replicates: z.number(),
    outcomes: z.array(outcome),
    series: z.array(series),
    loop_gain: z.array(z.looseObject({ segment: z.string(), total: z.number() })),
    assumptions: z
      .looseObject({ moved: z.number(), influences: z.array(z.looseObject({ path: z.string(), effect: z.number() })) })
      .nullable(),
  }),
  compare: z.looseObject({ pairs: z.array(pair), replicates: z.number(), precise: z.boolean() }),
  sensitivity: z.looseObject({
    method: z.string(),
    points: z.number(),
    inputs: z.number(),
    indices: z.array(index),
    converged: z.looseObject({ enough: z.boolean() }),
  }),
  argue: z.looseObject({ error: z.looseObject({ rate: z.number(), shared: z.number() }), claims: z.array(claim) }),
  game: z.looseObject({
    metric: z.string(),
    unit: z.string(),
    players: z.array(z.string()),
    strategies: z.array(z.array(z.string())),
    profiles: z.array(z.looseObject({ profile: z.array(z.number()), payoffs: z.array(told) })),
    equilibria: z.array(
      z.looseObject({
        mixture: z.array(z.array(z.number())),
        probability: value,
        players: z.array(z.looseObject({ payoff: told, regret: told })),
      }),
    ),
  }),
  backtest: z.looseObject({ targets: z.array(scored), summary: z.array(target) }),
  sweep: z
    .looseObject({
      inputs: z.array(z.string()),
      rows: z.array(
        z.looseObject({
          point: z.number().int().min(1),
          inputs: z.array(z.union([z.string(), z.number()])),
          vendor: z.string().nullable(),
          metric: z.string(),
          month: value,
          value,
        }),
      ),
    })
    .transform(({ inputs, rows }) => sweepTold(inputs, rows)),
} as const;

const head = z.object({
  schema: z.string().regex(/^outlast\/[a-z]+@1$/),
  engine: z.string(),
  scenario: z.object({ name: z.string(), hash: z.string() }).nullable(),
  seed: z.number().nullable(),
  data: z.unknown(),
});

interface Row {
  readonly point: number;
  readonly inputs: readonly (string | number)[];
  readonly vendor: string | null;
  readonly metric: string;
  readonly month: number | null;
  readonly value: number | null;
}

/** Means over replicates of every output at every point. */
function sweepTold(factors: readonly string[], rows: readonly Row[]) {
  const nameOf = ({ metric, vendor, month }: Row): string =>
    `${metric}${vendor === null ? '' : `.${vendor}`}${month === null ? '' : `@${month}`}`;
  const outputs = [...new Set(rows.map(nameOf))];
  const points = new Map<number, { inputs: Row['inputs']; sums: number[]; counts: number[] }>();
  for (const row of rows) {
    const point = points.get(row.point) ?? { inputs: row.inputs, sums: outputs.map(() => 0), counts: outputs.map(() => 0) };
    points.set(row.point, point);
    if (row.value === null) continue;
    const at = outputs.indexOf(nameOf(row));
    point.sums[at]! += row.value;
    point.counts[at]! += 1;
  }
  return {
    factors,
    outputs,
    points: [...points.values()].map(({ inputs, sums, counts }) => ({
      inputs,
      means: sums.map((sum, i) => (counts[i]! > 0 ? sum / counts[i]! : null)),
    })),
  };
}

/** What is wrong with an answer. */
export const answerProblem = (file: string, reason: 'foreign' | 'alone' | 'other'): Problem =>
  problemAt({ code: 'bad-answer', found: file, reason }, noPlaces(file)([]), '');

/** Reads an answer that a command has written with `--json`; says why it cannot be told and returns undefined where it cannot. */
export function openAnswer(file: string, speech: Speech): AnyAnswer | undefined {
  const read = whole(file, () => readUpTo(file, largest), speech);
  if (read === undefined) return undefined;
  const answer = 'size' in read ? undefined : answerIn(read.bytes.toString('utf8'));
  if (answer === undefined) refuse([answerProblem(file, 'foreign')], speech, exit.usage);
  return answer?.kind === 'argue'
    ? { ...answer, data: { ...answer.data, claims: inLanguage(answer.data.claims, speech) } }
    : answer;
}

/** Statements of the claims that ship, in the language of the report, whatever language they were told in. */
function inLanguage(claims: readonly TriedClaim[], speech: Speech): TriedClaim[] {
  const shipped = openClaims(undefined, speech) ?? [];
  return claims.map((row) => {
    const known = shipped.find(
      ({ claim: { id, statement } }) => id === row.id && Object.values(statement).includes(row.statement),
    );
    return known === undefined ? row : { ...row, statement: known.claim.statement[speech.language] };
  });
}

function answerIn(text: string): AnyAnswer | undefined {
  try {
    const { schema, data, ...rest } = head.parse(JSON.parse(text));
    const kind = schema.slice('outlast/'.length, -'@1'.length);
    if (!Object.hasOwn(kinds, kind)) return undefined;
    return { kind, schema, ...rest, data: kinds[kind as keyof typeof kinds].parse(data) } as unknown as AnyAnswer;
  } catch {
    return undefined;
  }
}
