import { spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { ask, DuckStore, exportTo } from 'outlast/store';

export const main = resolve('dist/bin/outlast.js');
const env = { ...process.env, LC_ALL: 'C' };

interface CallOptions {
  readonly env?: NodeJS.ProcessEnv;
  /** Permissions of files hold for the superuser too, who may otherwise write anything. */
  readonly heedsPermissions?: boolean;
}
const heedful = ['setpriv', '--inh-caps=-dac_override', '--bounding-set=-dac_override', process.execPath];

/** Folders with a small market each, one per life of a store. */
export class Homes {
  private readonly root = mkdtempSync(join(tmpdir(), 'outlast homes '));

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

  call(args: readonly string[], options: CallOptions = {}): SpawnSyncReturns<string> {
    const [command, ...before] = options.heedsPermissions && process.getuid?.() === 0 ? heedful : [process.execPath];
    return spawnSync(command!, [...before, main, ...args], {
      cwd: this.folder,
      encoding: 'utf8',
      maxBuffer: 1 << 28,
      env: { ...env, ...options.env },
    });
  }

  /** What a call prints; anything on stderr, or another exit code than 0, is a failure. */
  say(...args: string[]): string {
    const { status, stdout, stderr } = this.call(args);
    if (status !== 0 || stderr !== '') throw new Error(`${args.join(' ')}: ${status} ${stderr}`);
    return stdout;
  }

  /** What the store answers, read here. */
  rows(sql: string): Promise<unknown[][]> {
    return this.reading(async ({ database }) => {
      const rows: unknown[][] = [];
      for await (const row of (await ask(database, sql)).rows) rows.push([...row]);
      return rows;
    });
  }

  /** Digests of the files that outlast export writes, written here. */
  exported(): Promise<{ readonly csv: string; readonly parquet: string }> {
    return this.reading(async ({ database }) => {
      const digest = async (format: 'csv' | 'parquet'): Promise<string> => {
        const file = join(this.folder, `all.${format}`);
        await exportTo(database, file, format);
        return digestOf(file);
      };
      return { csv: await digest('csv'), parquet: await digest('parquet') };
    });
  }

  private async reading<T>(work: (store: DuckStore) => Promise<T>): Promise<T> {
    const store = await DuckStore.read(this.store);
    try {
      return await work(store);
    } finally {
      await store.close();
    }
  }
}

export const digestOf = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex');
