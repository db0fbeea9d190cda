// Runs the tests that have a longer form in full, keeps what they measured in test/proofs/results.json, and writes
// docs/proofs.md and docs/proofs.zh.md from it.
// Run: npm run prove; with the paths of tests, only those: the other results stay as they were, each with its commit.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const resultsFile = join(root, 'test/proofs/results.json');

const words = {
  en: {
    title: 'Proofs',
    intro: [
      'What the tests show in their full length, as it was last measured. `npm run prove` writes this page;',
      '`npm test` runs a slice of each proof with the same seeds.',
    ],
    stamp: ({ commit, changed, date, node, arch, cores }) =>
      ` (commit ${commit}${changed ? ' with changes that were not committed' : ''}, ${date}, Node ${node}, ${arch}, ${cores} cores)`,
    measured: 'measured',
    value: 'value',
    holds: 'holds',
    fails: '**does not hold**',
    leftOut: (lacks) => `left out: ${lacks}`,
    command: 'Command: ',
  },
  zh: {
    title: '证明',
    intro: ['各项检验完整跑一遍的结果，以最近一次实测为准。本页由 `npm run prove` 写成；`npm test` 用同样的种子跑其中一小部分。'],
    stamp: ({ commit, changed, date, node, arch, cores }) =>
      `（提交 ${commit}${changed ? '，另有未提交的改动' : ''}，${date}，Node ${node}，${arch}，${cores} 核）`,
    measured: '测得',
    value: '数值',
    holds: '成立',
    fails: '**不成立**',
    leftOut: (lacks) => `这次没有做：${lacks}`,
    command: '命令：',
  },
};

/** Tests that have a longer form: those that ask what is proved. */
function provingTests() {
  return ['src', 'test']
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map(
        (file) => `${folder}/${file.replaceAll('\\', '/')}`,
      ),
    )
    .filter((file) => file.endsWith('.test.ts') && readFileSync(join(root, file), 'utf8').includes('support/proof.js'))
    .sort();
}

const git = (...args) => execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim();

function runTests(files, proofs) {
  const { status } = spawnSync(process.execPath, [join(root, 'node_modules/vitest/vitest.mjs'), 'run', ...files], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, OUTLAST_PROVE: '1', OUTLAST_PROOFS: proofs },
  });
  return status === 0;
}

const readLines = (file) =>
  existsSync(file)
    ? readFileSync(file, 'utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line))
    : [];

function sectionOf(proof, language) {
  const { holds, fails, leftOut, measured, value, command, stamp } = words[language];
  const verdict = proof.lacks ? leftOut(proof.lacks[language]) : proof.holds ? holds : fails;
  const rows = (proof.figures ?? []).map((figure) => `| ${figure[language]} | ${figure.value} |`);
  return [
    '',
    `## ${proof.claim[language]}`,
    '',
    `\`${proof.id}\`: ${verdict}${stamp(proof)}`,
    ...(rows.length > 0 ? ['', `| ${measured} | ${value} |`, '| --- | --- |', ...rows] : []),
    ...(proof.command ? ['', `${command}\`${proof.command}\``] : []),
  ];
}

function pageOf(proofs, language) {
  const { title, intro } = words[language];
  return [`# ${title}`, '', ...intro, ...proofs.flatMap((proof) => sectionOf(proof, language)), ''].join('\n');
}

/** Results on record with the new ones in their places; all of them new where everything was run. */
function updated(fresh, everything) {
  const old = everything || !existsSync(resultsFile) ? [] : JSON.parse(readFileSync(resultsFile, 'utf8'));
  const ids = new Set(fresh.map(({ id }) => id));
  return [...old.filter(({ id }) => !ids.has(id)), ...fresh].sort((a, b) => (a.id < b.id ? -1 : 1));
}

const stamp = () => ({
  commit: git('rev-parse', '--short=12', 'HEAD'),
  // What earlier proofs wrote is no change of what is proved.
  changed:
    git('status', '--porcelain', '--untracked-files=no', '--', '.', ':!docs/proofs*.md', ':!test/proofs/results.json') !== '',
  date: new Date().toISOString().slice(0, 10),
  node: process.versions.node,
  arch: process.arch,
  cores: availableParallelism(),
});

const only = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'outlast-prove-'));
try {
  const file = join(folder, 'proofs.jsonl');
  const mark = stamp();
  const passed = runTests(only.length > 0 ? only : provingTests(), file);
  const proofs = updated(
    readLines(file).map((proof) => ({ ...proof, ...mark })),
    only.length === 0,
  );
  writeFileSync(resultsFile, `${JSON.stringify(proofs, null, 2)}\n`);
  writeFileSync(join(root, 'docs/proofs.md'), pageOf(proofs, 'en'));
  writeFileSync(join(root, 'docs/proofs.zh.md'), pageOf(proofs, 'zh'));
  process.exitCode = passed ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
