import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** What Chromium and those made of it are called. */
export const chromiumNames = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'] as const;

/** The Chromium that prints: the one that was named, else the first on PATH; null where there is none that can be started. */
export function findChromium(named: string | undefined, env: NodeJS.ProcessEnv): string | null {
  const asked = named ?? env['OUTLAST_CHROMIUM'];
  if (asked !== undefined && asked !== '') return isProgram(asked) ? asked : onPath([asked], env);
  return onPath(chromiumNames, env);
}

function onPath(names: readonly string[], env: NodeJS.ProcessEnv): string | null {
  const folders = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const files = folders.flatMap((folder) => names.map((name) => join(folder, name)));
  return files.find(isProgram) ?? null;
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}
