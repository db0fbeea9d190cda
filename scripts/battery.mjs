// Puts the generator, keyed as the engine keys it, through the tests of dieharder, two at a time:
//   node scripts/battery.mjs ORDER...     orders as scripts/stream-bytes.mjs lists them
// Every test reads a seed of its own. What comes out as WEAK, as one p-value in a hundred must, is done again under
// another seed with five times the samples; only that second answer can acquit it.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const range = (from, to) => Array.from({ length: to - from + 1 }, (_, i) => from + i);
const plain = (tests) => tests.map((test) => [test]);
const sized = (test, sizes) => sizes.map((size) => [test, size]);

/**
 * Test number and, where there is one, size of tuples. All that dieharder calls good and the three that it calls
 * suspect; of the 33 lagged sums, which read nine tenths of all bytes, six; not the sums (14), which it says not to use.
 */
export const battery = [
  ...plain([...range(0, 13), 15, 16, 17, 100, 101, 102]),
  ...sized(200, range(1, 12)),
  ...sized(201, range(2, 5)),
  ...sized(202, range(2, 5)),
  ...sized(203, [0, 1, 2, 4, 8, 16]),
  ...plain(range(204, 209)),
];

export const command = (order, seed, [test, size]) =>
  `node scripts/stream-bytes.mjs ${order} ${seed} | dieharder -g 200 -d ${test}${size === undefined ? '' : ` -n ${size}`}`;

/** One line of dieharder's table: name, size of tuples, samples and repetitions, p-value, assessment. */
const line = /^\s*([a-z]\w+)\|\s*(\d+)\|\s*(\d+)\|\s*(\d+)\|\s*([\d.]+)\|\s*(PASSED|WEAK|FAILED)/;

export function readTable(text) {
  return text.split('\n').flatMap((row) => {
    const found = line.exec(row);
    if (found === null) return [];
    const [, name, size, samples, repetitions, p, assessment] = found;
    return [{ name, size: Number(size), samples: Number(samples), repetitions: Number(repetitions), p: Number(p), assessment }];
  });
}

function examine(shell) {
  return new Promise((resolve, reject) => {
    const child = spawn('sh', ['-c', shell], { cwd: root, stdio: ['ignore', 'pipe', 'ignore'] });
    let text = '';
    child.stdout.on('data', (chunk) => (text += chunk));
    child.on('error', reject);
    child.on('close', () => resolve(readTable(text)));
  });
}

/** All answers of one entry; those that were weak are followed by their repetition. */
async function enter(order, seed, entry) {
  const rows = await examine(command(order, seed, entry));
  if (rows.length === 0) throw new Error(`no answer to: ${command(order, seed, entry)}`);
  if (rows.every(({ assessment }) => assessment !== 'WEAK')) return rows.map((row) => ({ order, seed, ...row }));
  const again = await examine(`${command(order, seed + 1000, entry)} -m 5`);
  return rows.map((row, i) => ({ order, seed, ...row, ...(row.assessment === 'WEAK' && { again: again[i] }) }));
}

/** Runs the battery over an order, telling every answer as it comes. */
export async function runBattery(order, tell, entries = battery) {
  const answers = [];
  let next = 0;
  const lane = async () => {
    while (next < entries.length) {
      const index = next;
      next += 1;
      const rows = await enter(order, index + 1, entries[index]);
      rows.forEach(tell);
      answers.push(...rows);
    }
  };
  await Promise.all([lane(), lane()]);
  return answers;
}

if (process.argv[1] && fileURLToPath(import.meta.url) === process.argv[1]) {
  for (const order of process.argv.slice(2)) {
    await runBattery(order, (row) => console.log(JSON.stringify(row)));
  }
}
