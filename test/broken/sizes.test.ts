import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { refusal } from './command.js';
import { corpus } from './corpus.js';

const main = resolve('dist/bin/outlast.js');
const folder = mkdtempSync(join(tmpdir(), 'outlast sizes '));
afterAll(() => rmSync(folder, { recursive: true }));

async function refused(text: string | Uint8Array, ...args: string[]): Promise<string> {
  const file = join(folder, 'market.yaml');
  writeFileSync(file, text);
  const { status, stderr } = await refusal('check', file, ...args);
  expect(status).toBe(3);
  expect(stderr).not.toMatch(/\n\s+at /);
  expect(stderr.length).toBeLessThan(100_000);
  for (const line of stderr.trimEnd().split('\n')) expect(line).toMatch(/^(?:.*market\.yaml:\d+:\d+|--set) [a-z-]+/);
  return stderr;
}

const megabytes50 = 50_000_000;
const head = 'format: outlast/scenario@1\n';
const numbered = (count: number, line: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => line(i)).join('');

/** More than is read at all: refused by its size. */
const tooLarge: readonly (readonly [string, () => string | Uint8Array])[] = [
  ['50 MB of spaces', () => ' '.repeat(megabytes50)],
  ['one text of 50 MB', () => `${head}title: ${'x'.repeat(megabytes50)}`],
  ['50 MB of brackets', () => '['.repeat(megabytes50)],
  ['50 MB of keys', () => numbered(4_000_000, (i) => `key${i}: 1\n`)],
  ['50 MB of nothing', () => new Uint8Array(megabytes50)],
];

/** As much as is read, of what costs most to read. */
const costly: readonly (readonly [string, string, string])[] = [
  ['a million brackets', '['.repeat(1_000_000), 'too-deep'],
  ['lists within lists on a line', '- '.repeat(500_000), 'too-deep'],
  ['keys within keys on a line', '? '.repeat(500_000), 'too-deep'],
  ['a million brackets that nobody opened', ']'.repeat(1_000_000), 'too-long'],
  ['a million commas', `x: [${','.repeat(1_000_000)}`, 'too-long'],
  ['half a million directives', '%\n'.repeat(500_000), 'too-long'],
  ['brackets that nobody opened, as many as are read', `${head}x: ${']'.repeat(29_900)}`, 'more-problems'],
  ['commas, as many as are read', `${head}x: [${','.repeat(29_900)}`, 'more-problems'],
  ['directives, as many as are read', '%\n'.repeat(14_900), 'more-problems'],
  ['documents, as many as are read', '---\n'.repeat(14_900), 'not-yaml'],
  ['faults, as many as are read', `${head}${'a: @\n'.repeat(5_900)}`, 'more-problems'],
  ['duplicate keys, as many as are read', `${head}${'a: 1\n'.repeat(5_900)}`, 'more-problems'],
  ['unknown keys, as many as are read', head + numbered(5_900, (i) => `k${i}: 1\n`), 'more-problems'],
  ['vendors too many to be checked', `${head}vendors:\n${numbered(4_200, (i) => ` v${i}: {}\n`)}`, 'bad-length'],
  ['segments too many to be checked', `${head}segments:\n${numbered(4_200, (i) => ` s${i}: {}\n`)}`, 'bad-length'],
  [
    'vendors and segments without anything, as many as are read',
    `${head}vendors:\n${numbered(500, (i) => ` v${i}: {}\n`)}segments:\n${numbered(500, (i) => ` s${i}: {}\n`)}`,
    'more-problems',
  ],
  [
    'vendors by an alias, as many as are read',
    `${head}x: &x { a: 1, b: 2 }\nvendors: {${numbered(500, (i) => ` v${i}: *x,`)}}`,
    'more-problems',
  ],
  ['events, as many as are read', `${head}events: [${'{},'.repeat(9_800)}]`, 'missing-key'],
  ['numbers in place of names', `${head}workloads: [${'1,'.repeat(14_900)}]`, 'more-problems'],
  ['half a million escapes that are none', `${head}title: "${'\\q'.repeat(500_000)}"`, 'too-long'],
  ['escapes that are none, as many as are read', `${head}title: "${'\\q'.repeat(29_900)}"`, 'more-problems'],
  ['a name of a million letters', `${head}name: ${'X'.repeat(1_000_000)}`, 'bad-text'],
  ['a number of a million digits', `${head}horizon: ${'9'.repeat(1_000_000)}`, 'not-a-number'],
  ['a path of a million letters', `${head}set: { "${'a.'.repeat(500_000)}": 1 }`, 'unknown-path'],
  ['an unclosed quote over a million lines', `${head}title: "${'\n'.repeat(1_000_000)}`, 'not-yaml'],
  ['quotes within quotes', `${head}name: '${"''".repeat(500_000)}'`, 'bad-text'],
];

describe('a document larger than is read', () => {
  test.each(tooLarge)('%s', async (_, text) => {
    expect(await refused(text())).toMatch(/market\.yaml:1:1 too-large: the document has \d+ bytes; at most 1048576 are read\n$/);
  });
});

describe('a document as large as is read', () => {
  test.each(costly)('%s', async (_, text, code) => {
    expect(await refused(text)).toContain(` ${code}: `);
  });
});

test.each([
  ['YAML', 'a thousand million laughs'],
  ['YAML', 'every byte there is'],
  ['documents that extend others', 'extends an absolute file'],
  ['several mistakes at once', 'a wrong type, a choice, a date and a unit'],
])('the command says of %s, %s, what the library says', async (chapter, name) => {
  const { text, codes } = corpus[chapter]!.find((broken) => broken.name === name)!;
  const said = await refused(text);
  for (const code of codes) expect(said).toContain(` ${code}: `);
});

test('a file without end is not read to its end', async () => {
  const { status, stderr } = await refusal('check', '/dev/zero');
  expect([status, stderr]).toEqual([
    3,
    '/dev/zero:1:1 too-large: the document has more than 1048576 bytes, the most that are read\n',
  ]);
});

test('a good document may come through a pipe', () => {
  const { status } = spawnSync('sh', ['-c', 'cat templates/market.yaml | "$0" "$1" check /dev/stdin', process.execPath, main]);
  expect(status).toBe(0);
});
