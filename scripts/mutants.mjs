// Breaks the engine on purpose, one mutant at a time, in a copy of the tree, and sees whether the tests notice:
//   node scripts/mutants.mjs [--only ID,ID|TEXT] [--sample N] [--json FILE]
// Mutants are data: test/mutants/*.json. The tests that state claims come first; those that only compare with bytes or
// texts recorded before come last and are told apart. Ends with 1 where fewer than nine tenths are caught.
import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const root = fileURLToPath(new URL('..', import.meta.url));
const least = 0.9;
/** Milliseconds after which a stage counts as endless. */
const patience = 15 * 60_000;

/** Needs a build; and fails in every mutated tree, because the mutant applies no more. */
const leftOut = ['test/proofs/battery.test.ts', 'test/conformance/mutants.test.ts'];
const claims = ['src', 'test/reference', 'test/proofs', 'test/conformance'];
/** Tests that compare with what was recorded: a mutant that only these notice breaks no claim. */
const recorded = ['test/golden'];
/** Tests that notice most. */
const telling = ['test/reference/hand-computed.test.ts', 'src/verify/verify.test.ts'];
/** Milliseconds up to which a file of tests is asked first. */
const quick = 8000;

export function readMutants() {
  const folder = join(root, 'test/mutants');
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .flatMap((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')));
}

/** The text of a file with a mutant in it; throws where its search text is not there exactly once. */
export function mutated(text, { id, file, search, replace }) {
  const pieces = text.split(search);
  if (pieces.length !== 2) throw new Error(`mutant ${id}: its text is in ${file} ${pieces.length - 1} times, not once`);
  return pieces.join(replace);
}

function copyTree() {
  const folder = mkdtempSync(join(tmpdir(), 'outlast-mutants-'));
  const left = new Set(['node_modules', 'dist', '.git', 'coverage', '.outlast']);
  for (const name of readdirSync(root)) {
    if (!left.has(name)) cpSync(join(root, name), join(folder, name), { recursive: true });
  }
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'dir');
  return folder;
}

/** Runs tests; what vitest reports of every file, or a word where it reports nothing. */
async function runTests(folder, paths, ...flags) {
  const report = join(folder, 'report.json');
  rmSync(report, { force: true });
  const exclude = leftOut.flatMap((file) => ['--exclude', file]);
  const args = ['run', ...paths, ...flags, '--reporter', 'json', '--outputFile', report, ...exclude];
  const child = spawn(process.execPath, [join(folder, 'node_modules/vitest/vitest.mjs'), ...args], {
    cwd: folder,
    stdio: 'ignore',
    detached: true,
  });
  let late = false;
  // Its workers too: one in an endless loop hears nothing.
  const clock = setTimeout(() => (late = process.kill(-Number(child.pid), 'SIGKILL')), patience);
  const code = await new Promise((resolve) => child.on('close', resolve));
  clearTimeout(clock);
  if (late) return { failure: 'does not end', files: [] };
  if (!existsSync(report)) return { failure: 'does not start', files: [] };
  const files = JSON.parse(readFileSync(report, 'utf8')).testResults.map((file) => ({
    ...file,
    name: file.name.slice(folder.length + 1),
  }));
  return { failure: code === 0 ? undefined : firstFailure(files), files };
}

function firstFailure(files) {
  for (const { name, status, assertionResults, message } of files) {
    const failed = assertionResults.find((one) => one.status === 'failed');
    if (failed) return `${name}: ${failed.fullName}`;
    if (status === 'failed') return `${name}: ${message.split('\n')[0]}`;
  }
  return 'fails outside of any test';
}

/** Runs everything without any mutant; stages of tests, the quick before the slow, the recorded last. Throws where a test fails. */
async function stagesOf(folder) {
  const { failure, files } = await runTests(folder, [...claims, ...recorded]);
  if (failure !== undefined) throw new Error(`without any mutant: ${failure}`);
  const isRecorded = ({ name }) => recorded.some((path) => name.startsWith(path));
  const isQuick = ({ startTime, endTime }) => endTime - startTime <= quick;
  const claiming = files.filter((file) => !isRecorded(file));
  return [
    { files: claiming.filter((file) => isQuick(file)), recorded: false },
    { files: claiming.filter((file) => !isQuick(file)), recorded: false },
    { files: files.filter((file) => isRecorded(file)), recorded: true },
  ].filter((stage) => stage.files.length > 0);
}

/** What notices most in a few seconds: units beside the mutant, months worked by hand, published results. */
function nearest(stages, { file }) {
  const beside = file.split('/').slice(0, 2).join('/');
  const names = stages.flatMap(({ files }) => files.map(({ name }) => name));
  return names.filter((name) => name.startsWith(`${beside}/`) || telling.includes(name));
}

/** Asks the nearest tests and then the stages one after another who notices, or nobody. */
async function judge(folder, stages, mutant) {
  const near = nearest(stages, mutant);
  const asked = [{ names: near, recorded: false }];
  for (const { files, recorded: old } of stages) {
    asked.push({ names: files.map(({ name }) => name).filter((name) => !near.includes(name)), recorded: old });
  }
  for (const { names, recorded: old } of asked) {
    if (names.length === 0) continue;
    const { failure } = await runTests(folder, names, '--bail', '1');
    if (failure !== undefined) return { by: failure, recorded: old };
  }
  return null;
}

async function tryMutant(folder, stages, mutant) {
  const path = join(folder, mutant.file);
  const text = readFileSync(path, 'utf8');
  try {
    writeFileSync(path, mutated(text, mutant));
    return { ...mutant, caught: await judge(folder, stages, mutant) };
  } finally {
    writeFileSync(path, text);
  }
}

function chosen(mutants, { only, sample }) {
  const wanted = only?.split(',');
  const asked = wanted ? mutants.filter(({ id, file }) => wanted.some((text) => id === text || file.includes(text))) : mutants;
  if (sample === undefined) return asked;
  const every = Math.max(1, asked.length / Number(sample));
  return Array.from({ length: Math.min(asked.length, Number(sample)) }, (_, i) => asked[Math.floor(i * every)]);
}

const outcomeOf = ({ caught }) => (caught === null ? 'SURVIVED' : caught.recorded ? 'recorded' : 'caught');

function summarise(results) {
  const caught = results.filter((one) => one.caught !== null);
  const claims = caught.filter((one) => !one.caught.recorded);
  const part = (some) => `${some.length} of ${results.length} (${((100 * some.length) / results.length).toFixed(1)} %)`;
  console.log(`caught ${part(caught)}; by what tests claim, without recorded texts, ${part(claims)}`);
  return caught.length / results.length;
}

async function main() {
  const { values } = parseArgs({
    options: { only: { type: 'string' }, sample: { type: 'string' }, json: { type: 'string' } },
  });
  const mutants = chosen(readMutants(), values);
  if (mutants.length === 0) throw new Error('no mutant of that name');
  for (const mutant of mutants) mutated(readFileSync(join(root, mutant.file), 'utf8'), mutant);
  const folder = copyTree();
  try {
    const stages = await stagesOf(folder);
    const results = [];
    for (const mutant of mutants) {
      const result = await tryMutant(folder, stages, mutant);
      results.push(result);
      const by = result.caught === null ? mutant.breaks : result.caught.by;
      console.log(`${results.length}/${mutants.length} ${outcomeOf(result).padEnd(8)} ${mutant.id} (${mutant.kind}): ${by}`);
      if (values.json) writeFileSync(values.json, `${JSON.stringify(results, null, 2)}\n`);
    }
    process.exitCode = summarise(results) >= least ? 0 : 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (process.argv[1] && fileURLToPath(import.meta.url) === process.argv[1]) await main();
