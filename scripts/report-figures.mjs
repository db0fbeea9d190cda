// Draws the figures of the page on reports, as `outlast report` writes them of the flagship: docs/report.NAME.LANGUAGE.svg.
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'outlast-figures-'));
for (const lang of ['en', 'zh']) {
  const line = ['report', 'scenarios/llm-2024.yaml', '-o', join(folder, `${lang}.md`), '--lang', lang];
  const { status } = spawnSync(process.execPath, [join(root, 'dist/bin/outlast.js'), ...line], { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exit(1);
  for (const name of ['still-there', 'flows'])
    copyFileSync(join(folder, `${lang}.figures`, `${name}.svg`), join(root, `docs/report.${name}.${lang}.svg`));
}
rmSync(folder, { recursive: true });
