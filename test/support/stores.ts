import { spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

export const main = resolve('dist/cli/main.js');
const env = { ...process.env, LC_ALL: 'C' };

/** Folders with a small market each, one per life of a store. */
export class Homes {
  private readonly root = mkdtempSync(join(tmpdir(), 'outlast homes '));

  constructor() {
    // Also for somebody else, who is to try what the superuser may always do.
    chmodSync(this.root, 0o755);
  }

  make(name: string): Home {
    const folder = join(this.root, name);
    mkdirSync(folder);
    cpSync('templates/market.yaml', join(folder, 'market.yaml'));
    return new Home(folder);
  }

  clear(): void {
    rmSync(this.root, { recursive: true });
  }
}

/** A folder in which outlast is called. */
export class Home {
  constructor(readonly folder: string) {}

  get store(): string {
    return join(this.folder, '.outlast', 'results.duckdb');
  }

  call(
    args: readonly string[],
    options: { readonly uid?: number; readonly env?: NodeJS.ProcessEnv } = {},
  ): SpawnSyncReturns<string> {
    const { env: more, ...rest } = options;
    return spawnSync(process.execPath, [main, ...args], {
      cwd: this.folder,
      encoding: 'utf8',
      maxBuffer: 1 << 28,
      env: { ...env, ...more },
      ...rest,
    });
  }

  /** What a call prints; anything on stderr, or another exit code than 0, is a failure. */
  say(...args: string[]): string {
    const { status, stdout, stderr } = this.call(args);
    if (status !== 0 || stderr !== '') throw new Error(`${args.join(' ')}: ${status} ${stderr}`);
    return stdout;
  }

  rows(sql: string): unknown[][] {
    return (JSON.parse(this.say('sql', sql, '--json')) as { data: { rows: unknown[][] } }).data.rows;
  }
}
