import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { loadScenario } from '../../src/index.js';
import { Luck, partKey } from '../../src/numerics/index.js';
import { compile, type Layout } from '../../src/simulation/index.js';
import { stream } from '../../src/simulation/streams.js';
import { familywise, goodness } from '../support/chi-square.js';
import { extent, proof } from '../support/proof.js';

const seed = 2011;
const pairs = extent(100_000, 4_000_000);
const alpha = 0.001;
const streams: readonly number[] = Object.values(stream);
const slow = { timeout: 3_600_000 };

const scenarios = readdirSync('scenarios').filter((file) => file.endsWith('.yaml'));
const layouts = await Promise.all(scenarios.map(async (file) => compile(await loadScenario(`scenarios/${file}`)).layout));
const flagship = layouts[scenarios.indexOf('llm-2024.yaml')]!;
const keysOf = ({ vendorKey, segmentKey, segmentVendorKey, cellKey }: Layout): number[] => [
  ...vendorKey,
  ...segmentKey,
  ...segmentVendorKey,
  ...cellKey,
];
const entities = keysOf(flagship);

/** Where a draw stands. */
interface Place {
  readonly replicate: number;
  readonly stream: number;
  readonly month: number;
  readonly entity: number;
}

/** The i-th place of a walk through replicates, months, streams and entities of the flagship. */
function placeAt(i: number): Place {
  const entity = entities[i % entities.length]!;
  const rest = Math.floor(i / entities.length);
  const month = 1 + (Math.floor(rest / streams.length) % 48);
  return { entity, stream: streams[rest % streams.length]!, month, replicate: Math.floor(rest / streams.length / 48) };
}

const nextStream = (s: number): number => streams[(streams.indexOf(s) + 1) % streams.length]!;
const nextEntity = (e: number): number => entities[(entities.indexOf(e) + 1) % entities.length]!;

type Neighbour = (place: Place) => Place;
const neighbours: Record<string, Neighbour> = {
  'the next replicate': (at) => ({ ...at, replicate: at.replicate + 1 }),
  'the next stream': (at) => ({ ...at, stream: nextStream(at.stream) }),
  'the next month': (at) => ({ ...at, month: at.month + 1 }),
  'the next entity': (at) => ({ ...at, entity: nextEntity(at.entity) }),
  'the first part of the entity': (at) => ({ ...at, entity: partKey(at.entity, 0) }),
  'an entity whose key is one larger': (at) => ({ ...at, entity: (at.entity + 1) % 4294967296 }),
  'replicate and month exchanged': (at) => ({ ...at, replicate: at.month, month: at.replicate + 49 }),
};

type Draw = (place: Place) => number;

function drawsFrom(from: number): Draw {
  const luck = new Luck(from, 0);
  let replicate = 0;
  return (at) => {
    if (at.replicate !== replicate) luck.rekey(from, (replicate = at.replicate));
    luck.begin(at.stream, at.month);
    return luck.uniform(at.entity);
  };
}

const side = 16;
const even = Array.from({ length: side * side }, () => 1 / (side * side));

/** p-values of pairs: of their cell on a 16 by 16 lattice, and of their correlation. */
function compare(one: Draw, other: Draw, neighbour: Neighbour): { readonly cells: number; readonly correlation: number } {
  const counts = new Float64Array(side * side);
  let product = 0;
  for (let i = 0; i < pairs; i++) {
    const at = placeAt(i);
    const u = one(at);
    const v = other(neighbour(at));
    counts[Math.floor(u * side) * side + Math.floor(v * side)]! += 1;
    product += (u - 0.5) * (v - 0.5);
  }
  return { cells: goodness(counts, even, pairs), correlation: (12 * product) / Math.sqrt(pairs) };
}

describe('streams', slow, () => {
  test('are independent of those of the next replicate, stream, month, entity, and of another seed', () => {
    const found = Object.values(neighbours).map((neighbour) => compare(drawsFrom(seed), drawsFrom(seed), neighbour));
    found.push(...[seed + 1, seed + 2 ** 32].map((other) => compare(drawsFrom(seed), drawsFrom(other), (at) => at)));
    const p = found.map(({ cells }) => cells);
    const correlation = Math.max(...found.map((one) => Math.abs(one.correlation)));
    proof({
      id: 'streams-independent',
      claim: {
        en: 'A draw is independent of the same draw in the next replicate, stream, month and entity, and under another seed',
        zh: '一次抽样与下一次重复、下一条随机流、下个月、下一个主体以及另一个种子下的同一抽样相互独立',
      },
      holds: familywise(p) > alpha && correlation < 4.2,
      figures: [
        { en: 'kinds of neighbours', zh: '相邻方式', value: found.length },
        { en: 'pairs of each', zh: '每种的对数', value: pairs },
        { en: 'seed', zh: '种子', value: seed },
        {
          en: 'smallest p of the cells of pairs, 16 by 16',
          zh: '成对落格（16 × 16）的最小 p 值',
          value: Math.min(...p).toExponential(1),
        },
        { en: 'largest correlation, in standard errors', zh: '最大相关系数（以标准误计）', value: correlation.toFixed(2) },
      ],
    });
  });

  test('that were not independent would be noticed', () => {
    const draw = drawsFrom(seed);
    const leaning: Draw = (at) => 0.95 * draw(at) + 0.05 * draw({ ...at, month: at.month - 1 });
    const { cells, correlation } = compare(draw, leaning, neighbours['the next month']!);
    expect(cells).toBeLessThan(alpha / 10);
    expect(Math.abs(correlation)).toBeGreaterThan(4.2);
  });
});

test('no two entities of any shipped scenario share a key, parts of cells included', () => {
  const offers = (layout: Layout): number[] => Array.from({ length: layout.offers }, (_, i) => i);
  const collisions = layouts.flatMap((layout, i) => {
    const keys = keysOf(layout);
    const parts = [...layout.segmentKey, ...layout.cellKey].flatMap((key) => offers(layout).map((o) => partKey(key, o)));
    const all = [...keys, ...parts];
    return new Set(all).size === all.length ? [] : [`${scenarios[i]!}: ${all.length - new Set(all).size} of ${all.length}`];
  });
  expect(collisions).toEqual([]);
});
