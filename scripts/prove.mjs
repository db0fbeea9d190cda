// Runs the tests that have a longer form in full, and writes what they measured to docs/proofs.md and docs/proofs.zh.md.
// Run: npm run prove; with the path of a test or more, only those, and nothing is written.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

const words = {
  en: {
    title: 'Proofs',
    intro: [
      'What the tests show in their full length, as it was last measured. `npm run prove` writes this page;',
      '`npm test` runs a slice of each proof with the same seeds.',
    ],
    commit: 'Commit',
    changed: 'with changes that are not committed',
    date: 'Date',
    machine: 'Machine',
    cores: (count) => `${count} cores`,
    seed: 'Seed of random cases',
    duration: 'Duration',
    minutes: 'minutes',
    measured: 'measured',
    value: 'value',
    holds: 'holds',
    fails: '**does not hold**',
    leftOut: (lacks) => `Left out: ${lacks}.`,
    command: 'Command',
  },
  zh: {
    title: '证明',
    intro: [
      '各项检验完整跑一遍的结果,以最近一次实测为准。本页由 `npm run prove` 写成;',
      '`npm test` 用同样的种子跑其中一小部分。',
    ],
    commit: '提交',
    changed: '另有未提交的改动',
    date: '日期',
    machine: '机器',
    cores: (count) => `${count} 核`,
    seed: '随机案例的种子',
    duration: '用时',
    minutes: '分钟',
    measured: '测得',
    value: '数值',
    holds: '成立',
    fails: '**不成立**',
    leftOut: (lacks) => `这次没有做:${lacks}。`,
    command: '命令',
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

const readProofs = (file) =>
  existsSync(file)
    ? readFileSync(file, 'utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line))
        .sort((a, b) => (a.id < b.id ? -1 : 1))
    : [];

function sectionOf(proof, language) {
  const { holds, fails, leftOut, measured, value, command } = words[language];
  if (proof.lacks) return ['', `## ${proof.claim[language]}`, '', leftOut(proof.lacks[language])];
  return [
    '',
    `## ${proof.claim[language]}`,
    '',
    `\`${proof.id}\`: ${proof.holds ? holds : fails}`,
    '',
    `| ${measured} | ${value} |`,
    '| --- | --- |',
    ...proof.figures.map((figure) => `| ${figure[language]} | ${figure.value} |`),
    ...(proof.command ? ['', `${command}: \`${proof.command}\``] : []),
  ];
}

function pageOf(proofs, facts, language) {
  const say = words[language];
  return [
    `# ${say.title}`,
    '',
    ...say.intro,
    '',
    `* ${say.commit}: ${facts.commit}${facts.changed ? ` (${say.changed})` : ''}`,
    `* ${say.date}: ${facts.date}`,
    `* ${say.machine}: Node ${process.versions.node}, ${process.arch}, ${say.cores(availableParallelism())}`,
    `* ${say.seed}: ${facts.seed}`,
    `* ${say.duration}: ${facts.minutes} ${say.minutes}`,
    ...proofs.flatMap((proof) => sectionOf(proof, language)),
    '',
  ].join('\n');
}

const only = process.argv.slice(2);
const files = only.length > 0 ? only : provingTests();
const folder = mkdtempSync(join(tmpdir(), 'outlast-prove-'));
const start = performance.now();
try {
  const file = join(folder, 'proofs.jsonl');
  const passed = runTests(files, file);
  const proofs = readProofs(file);
  const facts = {
    commit: git('rev-parse', '--short=12', 'HEAD'),
    changed: git('status', '--porcelain', '--untracked-files=no') !== '',
    date: new Date().toISOString().slice(0, 10),
    seed: /seed: (\d+)/.exec(readFileSync(join(root, 'test/support/seed.ts'), 'utf8'))[1],
    minutes: ((performance.now() - start) / 60_000).toFixed(1),
  };
  if (only.length > 0) process.stdout.write(pageOf(proofs, facts, 'en'));
  else {
    writeFileSync(join(root, 'docs/proofs.md'), pageOf(proofs, facts, 'en'));
    writeFileSync(join(root, 'docs/proofs.zh.md'), pageOf(proofs, facts, 'zh'));
  }
  process.exitCode = passed ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
