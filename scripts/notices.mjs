import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The licences of other people's packages of which a bundle carries code: their terms ask for it. `outputs` as vite returns them. */
export function noticesOf(outputs) {
  const modules = [outputs].flat().flatMap(({ output }) => output.flatMap((file) => file.moduleIds ?? []));
  const folders = new Set(modules.map(packageOf).filter((folder) => folder !== undefined));
  return [...folders]
    .sort()
    .map(noticeOf)
    .join(`\n\n${'-'.repeat(80)}\n\n`);
}

function packageOf(id) {
  return /^\0?(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(id)?.[1];
}

function noticeOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((entry) => /^(licen[cs]e|copying)/i.test(entry));
  const text = file === undefined ? '' : readFileSync(join(folder, file), 'utf8').trim();
  return `${name} ${version} (${license})\n\n${text}`.trim();
}
