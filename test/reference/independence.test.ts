import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const src = fileURLToPath(new URL('../../src', import.meta.url));

/** What a reference may share with what it checks: the scenario, numerics, rate functions, and vendors' policies. */
const shared = ['numerics', 'scenario', 'model', 'strategies'];

/** Folders from which the files of `folder` import, itself aside. */
function importsOf(folder: string): string[] {
  const found = readdirSync(join(src, folder), { encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) => [...readFileSync(join(src, folder, file), 'utf8').matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)])
    .map(([, path]) => (path!.startsWith('.') ? dirname(normalize(join(folder, path!))) : path!));
  return [...new Set(found)].filter((path) => path !== folder).toSorted();
}

test('individuals share no loop with the lumped engine: they import the scenario, numerics, rate functions and policies', () => {
  expect(importsOf('individuals')).toEqual(shared.toSorted());
  expect(importsOf('simulation')).not.toContain('individuals');
});

test('of the model they share rate functions only: neither worlds of cash nor anything that steps a market', () => {
  const used = readdirSync(join(src, 'individuals'), { encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) => [...readFileSync(join(src, 'individuals', file), 'utf8').matchAll(/import \{([^}]*)\} from '..\/model/g)])
    .flatMap(([, names]) => names!.split(',').map((name) => name.trim()));
  expect(used).toContain('nextMorale');
  for (const ofLumped of ['moveWorlds', 'settleWorlds', 'perceivedSum']) expect(used).not.toContain(ofLumped);
});
