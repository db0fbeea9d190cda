import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { Luck } from '../../src/numerics/index.js';
import { extent, leaveOut, proof, type Figure } from '../support/proof.js';

interface Answer {
  readonly order: string;
  /** Of the entry of the battery: from 1 on. */
  readonly seed: number;
  readonly name: string;
  readonly size: number;
  readonly p: number;
  readonly assessment: 'PASSED' | 'WEAK' | 'FAILED';
  readonly again?: Answer;
}
type RunBattery = (order: string, tell: (answer: Answer) => void) => Promise<Answer[]>;
type Buffers = (order: string, seed: number, entities: readonly number[], blocks: number) => Iterator<Uint32Array, undefined>;

const { runBattery, readTable, battery } = (await import(String(new URL('../../scripts/battery.mjs', import.meta.url)))) as {
  readonly runBattery: RunBattery;
  readonly readTable: (text: string) => Answer[];
  readonly battery: readonly unknown[];
};
const { buffers } = (await import(String(new URL('../../scripts/stream-bytes.mjs', import.meta.url)))) as {
  readonly buffers: Buffers;
};

const orders = extent([], (process.env['OUTLAST_BATTERY_ORDERS'] ?? 'engine,replicates,blocks').split(','));
/** Answers that scripts/battery.mjs gave before, one a line: it takes an hour or more. */
const recorded = process.env['OUTLAST_BATTERY'];
const hasDieharder = spawnSync('dieharder', ['-l']).error === undefined;
const claim = {
  en: 'The generator, keyed as the engine keys it, passes the battery of dieharder',
  zh: '按引擎的方式取键的随机数生成器通过 dieharder 测试组',
};

/** The uniforms that four words of each block make. */
const uniformsOf = (words: Uint32Array): number[] =>
  Array.from({ length: words.length / 2 }, (_, i) => (words[2 * i]! * 1048576 + (words[2 * i + 1]! >>> 12) + 0.5) * 2 ** -52);

function drawn(seed: number, [replicate, stream, entity]: readonly [number, number, number], uniforms: number): number[] {
  const luck = new Luck(seed, replicate);
  luck.begin(stream, 1);
  return [luck.uniform(entity), ...Array.from({ length: uniforms - 1 }, () => luck.next())];
}

test('the battery reads the bytes that draws are made of, in three orders', () => {
  const seed = 7 + 2 ** 33;
  const words = (order: string): number[] => uniformsOf(buffers(order, seed, [11, 22], 4).next().value!);
  expect(words('blocks')).toEqual(drawn(seed, [0, 1, 11], 8));
  const places = {
    engine: [
      [0, 1, 11],
      [0, 1, 22],
      [0, 2, 11],
      [0, 2, 22],
    ],
    replicates: [
      [0, 1, 11],
      [1, 1, 11],
      [2, 1, 11],
      [3, 1, 11],
    ],
  } as const;
  for (const [order, at] of Object.entries(places)) expect(words(order)).toEqual(at.flatMap((place) => drawn(seed, place, 2)));
});

test('a table of dieharder is read row by row', () => {
  const rows = `#====\n   diehard_birthdays|   0|       100|     100|0.57279056|  PASSED  \n sts_serial|  16|    100000|     100|0.99999|   WEAK   \n`;
  expect(readTable(rows).map(({ name, size, assessment }) => [name, size, assessment])).toEqual([
    ['diehard_birthdays', 0, 'PASSED'],
    ['sts_serial', 16, 'WEAK'],
  ]);
});

const named = ({ order, name, size }: Answer): string => `${order}, ${name}${size > 0 ? ` ${size}` : ''}`;

/** One row a test and order: how many answers, and the range of their p-values. */
function tableOf(answers: readonly Answer[]): Figure[] {
  const rows = new Map<string, number[]>();
  for (const { order, name, p } of answers) {
    const row = `${order}, ${name}`;
    rows.set(row, [...(rows.get(row) ?? []), p]);
  }
  return [...rows].map(([row, p]) => ({
    en: row,
    zh: row,
    value: p.length === 1 ? `p = ${p[0]}` : `${p.length} x, p = ${Math.min(...p)} .. ${Math.max(...p)}`,
  }));
}

function figuresOf(answers: readonly Answer[]): Figure[] {
  const of = (assessment: string): number => answers.filter((answer) => answer.assessment === assessment).length;
  const ends = ({ p, again }: Answer): string => (again ? `p = ${p}; again ${again.p}, ${again.assessment}` : `p = ${p}`);
  return [
    ...orders.map((order) => ({
      en: `answers, order ${order}`,
      zh: `结果数，次序 ${order}`,
      value: answers.filter((answer) => answer.order === order).length,
    })),
    { en: 'PASSED', zh: 'PASSED', value: of('PASSED') },
    {
      en: 'WEAK (p outside 0.005 to 0.995; expected of a perfect generator)',
      zh: 'WEAK（p 在 0.005 至 0.995 之外；完美的生成器应有）',
      value: `${of('WEAK')} (${(answers.length / 100).toFixed(1)})`,
    },
    { en: 'FAILED', zh: 'FAILED', value: of('FAILED') },
    ...tableOf(answers),
    ...answers
      .filter(({ assessment }) => assessment !== 'PASSED')
      .map((answer) => ({ en: named(answer), zh: named(answer), value: `${answer.assessment}, ${ends(answer)}` })),
  ];
}

async function runAll(): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (const order of orders) answers.push(...(await runBattery(order, () => {})));
  return answers;
}

const readAnswers = (file: string): Answer[] =>
  readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Answer)
    .filter(({ order }) => orders.includes(order));

async function passesTheBattery(): Promise<void> {
  if (!hasDieharder) {
    leaveOut({ id: 'battery', claim, lacks: { en: 'dieharder is not installed', zh: '没有安装 dieharder' } });
    return;
  }
  const answers = recorded === undefined ? await runAll() : readAnswers(recorded);
  const acquitted = ({ assessment, again }: Answer): boolean =>
    assessment === 'PASSED' || (assessment === 'WEAK' && again?.assessment === 'PASSED');
  for (const order of orders) {
    const seeds = answers.filter((answer) => answer.order === order).map(({ seed }) => seed);
    expect(new Set(seeds).size, order).toBe(battery.length);
  }
  proof({
    id: 'battery',
    claim,
    holds: answers.every(acquitted),
    figures: figuresOf(answers),
    command: `node scripts/battery.mjs ${orders.join(' ')}`,
  });
}

if (orders.length > 0) test('the generator passes the battery of dieharder', { timeout: 7_200_000 }, passesTheBattery);
