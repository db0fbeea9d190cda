import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { wordProblem, type Problem, type ProblemCode } from '../../src/documents/index.js';
import { engine } from '../../src/files/index.js';
import { loadScenario, snapshot } from '../../src/index.js';
import { readSnapshot, scenarioAfter, writeSnapshot } from '../../src/experiment/index.js';
import { refusal } from './command.js';
import { inTime } from './patience.js';

const good = writeSnapshot(
  await snapshot(await loadScenario('templates/market.yaml', ['horizon=12']), 3, { replicates: 2 }),
  engine,
);
const start = good.indexOf(10) + 1;

const joined = (...parts: readonly Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(parts));

type Header = Record<string, unknown> & { scenario: Record<string, unknown> };

/** A snapshot whose header was changed and whose checksum is right: anybody can write one. */
function forged(change: (header: Header) => void): Uint8Array {
  const header = JSON.parse(Buffer.from(good.subarray(0, start)).toString()) as Header;
  change(header);
  return sealed(Buffer.from(`${ascii(header)}\n`), good.subarray(start, -32));
}

/** As snapshots are written: a byte is a character. */
const ascii = (value: unknown): string =>
  JSON.stringify(value).replace(/[^ -~]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);

function sealed(...parts: readonly Uint8Array[]): Uint8Array {
  const bytes = Buffer.concat(parts);
  return joined(bytes, createHash('sha256').update(bytes).digest());
}

function problemsOf(bytes: Uint8Array): readonly Problem[] {
  const read = readSnapshot(bytes, engine, 'f.snapshot');
  if ('problems' in read) return read.problems;
  const after = scenarioAfter(read.snapshot, { file: 'f.snapshot' });
  return 'problems' in after ? after.problems : [];
}

const field = (name: string, value: unknown, code: ProblemCode = 'bad-snapshot'): [string, Uint8Array, ProblemCode] => [
  `a header whose ${name} is ${JSON.stringify(value)}`,
  forged((header) => void (header[name] = value)),
  code,
];
const text = (line: string): Uint8Array => sealed(Buffer.from(line));

const broken: readonly (readonly [string, Uint8Array, ProblemCode])[] = [
  ['nothing', new Uint8Array(), 'bad-snapshot'],
  ['a newline', Uint8Array.of(10), 'bad-snapshot'],
  ['nothing but NUL', new Uint8Array(10_000), 'bad-snapshot'],
  ['a ZIP', Buffer.from('504b030414', 'hex'), 'bad-snapshot'],
  ...[1, 10, 28, 29, 60, start - 1, start, start + 1, start + 4000, good.length - 33, good.length - 1].map(
    (length) => [`the first ${length} bytes`, good.slice(0, length), 'bad-snapshot'] as const,
  ),
  ...Array.from({ length: 24 }, (_, i) => {
    const at = Math.floor(((i + 0.5) * good.length) / 24);
    return [`bit ${i % 8} of byte ${at} flipped`, good.with(at, good[at]! ^ (1 << (i % 8))), 'bad-snapshot'] as const;
  }),
  ['a byte more', joined(good, Uint8Array.of(0)), 'bad-snapshot'],
  ['itself twice', joined(good, good), 'bad-snapshot'],
  field('format', 'outlast/snapshot@2', 'unknown-format'),
  field('format', 'outlast/snapshot@', 'unknown-format'),
  field('engine', 'outlast 99.0.0', 'other-engine'),
  field('engine', null),
  field('hash', 'f'.repeat(64)),
  field('seed', -1),
  field('seed', 1.5),
  field('seed', '1'),
  field('fidelity', 'exact'),
  field('month', -1),
  field('month', 1e300),
  field('month', 0),
  field('month', 4),
  field('month', 13, 'out-of-range'),
  field('replicates', 0),
  field('replicates', 1),
  field('replicates', 3),
  field('replicates', 1e15),
  field('replicates', 1e300),
  field('replicates', -2),
  field('length', 0),
  field('length', 1),
  field('length', 2 ** 40),
  field('length', 9e15),
  field('scenario', null),
  field('scenario', [], 'bad-snapshot'),
  field('scenario', {}, 'unknown-format'),
  field('scenario', { format: 'outlast/scenario@1' }, 'missing-key'),
  [
    'no numbers and replicates without end',
    sealed(
      Buffer.from(
        `${ascii({ ...(JSON.parse(Buffer.from(good.subarray(0, start)).toString()) as Header), length: 0, replicates: 2 ** 31 })}\n`,
      ),
    ),
    'bad-snapshot',
  ],
  ['another scenario under the same hash', forged(({ scenario }) => void (scenario['discount_rate'] = 0.5)), 'bad-snapshot'],
  ['a scenario with an unknown key', forged(({ scenario }) => void (scenario['x'] = 1)), 'unknown-key'],
  ['a scenario that extends a file', forged(({ scenario }) => void (scenario['extends'] = '/etc/passwd')), 'bad-extends'],
  [
    'a scenario whose code is a file',
    forged(({ scenario }) => void (scenario['code'] = { x: '/etc/passwd' })),
    'code-not-allowed',
  ],
  ['a header of nothing', text('{"format":"outlast/snapshot@1"}\n'), 'bad-snapshot'],
  ['a header that is no JSON', text('{"format":"outlast/snapshot@1",}\n'), 'bad-snapshot'],
  ['a header with __proto__', text('{"format":"outlast/snapshot@1","__proto__":{"length":1}}\n'), 'bad-snapshot'],
  ['a header of brackets', text(`{"format":"outlast/snapshot@1","x":${'['.repeat(1_000_000)}\n`), 'bad-snapshot'],
  [
    'a header a million deep',
    text(`{"format":"outlast/snapshot@1","scenario":{"x":${'['.repeat(1_000_000)}${']'.repeat(1_000_000)}}}\n`),
    'bad-snapshot',
  ],
  ['a header that never ends', text(`{"format":"outlast/snapshot@1","x":"${'x'.repeat(17 * 1024 * 1024)}"}\n`), 'bad-snapshot'],
];

describe('a broken snapshot is told as one', () => {
  test.each(broken)('%s', async (_, bytes, code) => {
    const problems = await inTime(() => problemsOf(bytes));
    expect(problems.map((problem) => problem.code)).toContain(code);
    for (const problem of problems) expect(wordProblem(problem, 'en')).toMatch(/^f\.snapshot [a-z-]+: /);
  });

  test('and the one that they were made from is sound', () => {
    expect(problemsOf(good)).toEqual([]);
    expect(problemsOf(forged(() => {}))).toEqual([]);
  });
});

describe('on the command line', () => {
  const folder = mkdtempSync(join(tmpdir(), 'outlast snapshots '));
  afterAll(() => rmSync(folder, { recursive: true }));

  test.each(broken.filter((_, i) => i % 24 === 5))('%s exits 3 without a trace of the stack', async (_, bytes, code) => {
    const file = join(folder, 'bad.snapshot');
    writeFileSync(file, bytes);
    const { status, stderr, stdout } = await refusal('run', '--from', file, '--threads', '1', '--lang', 'en');
    expect([status, stdout]).toEqual([3, '']);
    expect(stderr).toContain(` ${code}: `);
    expect(stderr).not.toMatch(/\n\s+at /);
  });
});
