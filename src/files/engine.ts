import { readFileSync } from 'node:fs';

const manifest: unknown = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));

/** Version of the engine, as the package states it. */
export const version = (manifest as { readonly version: string }).version;

/** Name and version, as every document carries them. */
export const engine = `outlast ${version}`;
