// The checks that need no run: types of the tests, lint, format. Stops at the first that fails.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);
const bin = (name, file) => join(dirname(require.resolve(`${name}/package.json`)), file);

const steps = [
  { name: 'types of the studio', file: bin('typescript', 'bin/tsc'), args: ['-p', 'src/studio'] },
  { name: 'types of the tests', file: bin('typescript', 'bin/tsc'), args: ['-p', 'tsconfig.test.json'] },
  { name: 'lint', file: bin('oxlint', 'bin/oxlint'), args: ['--type-aware'] },
  { name: 'format', file: bin('oxfmt', 'bin/oxfmt'), args: ['--check'] },
];

for (const { name, file, args } of steps) {
  const { status } = spawnSync(process.execPath, [file, ...args], { stdio: 'inherit' });
  if (status === 0) continue;
  process.stderr.write(`${name}: failed\n`);
  process.exit(1);
}
