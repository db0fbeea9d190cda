// Writes the words that draws are made of to standard output without end, for a battery of tests of generators:
//   node scripts/stream-bytes.mjs ORDER [SEED] | dieharder -g 200 -a
// ORDER blocks      one draw that takes uniform after uniform
//       engine      first block of every draw in the engine's order: replicate, month, stream, entity
//       replicates  first block of one draw in replicate after replicate, then of the next draw
import { writeSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { loadScenario } from 'outlast';
import { threefry4x32 } from 'outlast/numerics';
import { compile } from 'outlast/simulation';
import { stream } from '../dist/simulation/streams.js';

const streams = Object.values(stream);
const months = 120;
const manyReplicates = 1 << 20;

async function entitiesOf(file) {
  const { layout } = compile(await loadScenario(file));
  return [...layout.vendorKey, ...layout.segmentKey, ...layout.segmentVendorKey, ...layout.cellKey];
}

/** The coordinates of draws in an order, each as one object that changes: replicate, stream, month, entity, block. */
const orders = {
  *blocks(_entities, at) {
    for (; ; at.entity++) for (at.block = 0; at.block < 4294967296; at.block++) yield at;
  },
  *engine(entities, at) {
    for (; ; at.replicate++) {
      for (at.month = 1; at.month <= months; at.month++) {
        for (at.stream of streams) for (at.entity of entities) yield at;
      }
    }
  },
  *replicates(entities, at) {
    for (at.month = 1; ; at.month++) {
      for (at.stream of streams) {
        for (at.entity of entities) for (at.replicate = 0; at.replicate < manyReplicates; at.replicate++) yield at;
      }
    }
  },
};

/** Fills buffer after buffer with four words a draw, keyed as `Luck` keys them. */
export function* buffers(order, seed, entities, blocks = 1 << 16) {
  const key = Uint32Array.of(seed % 4294967296, Math.floor(seed / 4294967296), 0, 0);
  const counter = new Uint32Array(4);
  const buffer = new Uint32Array(4 * blocks);
  const out = Array.from({ length: blocks }, (_, i) => buffer.subarray(4 * i, 4 * i + 4));
  let filled = 0;
  for (const at of orders[order](entities, { replicate: 0, stream: streams[0], month: 1, entity: entities[0], block: 0 })) {
    key[2] = at.replicate;
    key[3] = at.stream;
    counter[0] = at.entity;
    counter[1] = at.month;
    counter[2] = at.block;
    threefry4x32(key, counter, out[filled]);
    filled += 1;
    if (filled < blocks) continue;
    yield buffer;
    filled = 0;
  }
}

function write(buffer) {
  const bytes = new Uint8Array(buffer.buffer);
  for (let at = 0; at < bytes.length; at += writeSync(1, bytes, at));
}

if (process.argv[1] && fileURLToPath(import.meta.url) === process.argv[1]) {
  const [order = 'engine', seed = '1'] = process.argv.slice(2);
  if (!(order in orders)) throw new RangeError(`an order is one of ${Object.keys(orders).join(', ')}, not ${order}`);
  try {
    for (const buffer of buffers(order, Number(seed), await entitiesOf('scenarios/llm-2024.yaml'))) write(buffer);
  } catch (error) {
    // Whoever reads has read enough.
    if (error.code !== 'EPIPE') throw error;
  }
}
