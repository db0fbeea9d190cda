// Writes the catalogue of errors, docs/errors.md and docs/errors.zh.md, from the codes and their examples. Needs a build.
import { writeFileSync } from 'node:fs';
import { cataloguePage } from '../dist/cli/explanation.js';

for (const [language, file] of [
  ['en', 'errors.md'],
  ['zh-Hans', 'errors.zh.md'],
]) {
  writeFileSync(new URL(`../docs/${file}`, import.meta.url), cataloguePage(language));
}
