import { createHash } from 'node:crypto';
import { canonicalJson } from '../scenario/index.js';
import { runKey, type Block, type Measure, type StoredRun } from '../experiment/index.js';
import type { Database } from './database.js';

const nameOf = ({ vendor, metric, unit }: Pick<Measure, 'vendor' | 'unit'> & { readonly metric: string }): string =>
  JSON.stringify([vendor, metric, unit]);

/** Numbers that stand for runs, scenarios and measures in the rows of a store; new ones are entered as they come. */
export class Registry {
  private readonly scenarios = new Set<string>();
  private readonly measures = new Map<string, number>();
  /** Lists of texts that are there, by their hash. */
  private readonly lists = new Map<string, number>();
  private runs = new Map<string, number>();
  private nextRun = 0;
  private nextList = 0;

  constructor(private readonly database: Database) {}

  /** Reads what the file has: at first, and after a transaction that came to nothing. */
  async read(): Promise<void> {
    for (const kept of [this.scenarios, this.measures, this.lists, this.runs]) kept.clear();
    for (const [hash] of await this.database.rows<[string]>('select hash from scenarios')) this.scenarios.add(hash);
    const measures = await this.database.rows<[number, string | null, string, string]>(
      'select id, vendor, metric, unit from measures',
    );
    for (const [id, vendor, metric, unit] of measures) this.measures.set(nameOf({ vendor, metric, unit }), id);
    const lists = await this.database.rows<[number, string]>('select id, hash from lists order by id');
    for (const [id, hash] of lists) this.lists.set(hash, id);
    this.nextList = (lists.at(-1)?.[0] ?? -1) + 1;
    const [last] = await this.database.rows<[number]>('select coalesce(max(id), -1) + 1 from entered');
    this.nextRun = last![0];
  }

  /** The numbers of the runs of blocks, within a transaction. Only those of the latest blocks are remembered. */
  async runsOf(blocks: readonly Block[]): Promise<number[]> {
    const keys = blocks.map(({ run }) => runKey(run));
    if (keys.some((key) => !this.runs.has(key))) this.runs = await this.idsOf([...new Set(keys)]);
    const fresh = blocks.filter((_, i) => !this.runs.has(keys[i]!));
    if (fresh.length > 0) await this.enter(fresh.map(({ run }) => run));
    return keys.map((key) => this.runs.get(key)!);
  }

  /** The numbers of measures, within a transaction. */
  async measuresOf(measures: readonly Measure[]): Promise<number[]> {
    const ids: number[] = [];
    for (const measure of measures) {
      const name = nameOf(measure);
      const known = this.measures.get(name);
      const id = known ?? this.measures.size;
      if (known === undefined) {
        await this.database.run('insert into measures values ($1, $2, $3, $4)', [
          id,
          measure.vendor,
          measure.metric,
          measure.unit,
        ]);
        this.measures.set(name, id);
      }
      ids.push(id);
    }
    return ids;
  }

  /** The numbers of those runs that are there. */
  async idsOf(keys: readonly string[]): Promise<Map<string, number>> {
    const { api } = this.database;
    const rows = await this.database.rows<[string, number]>(
      'select key, id from entered where key in (select unnest($1::varchar[]))',
      [api.listValue(keys)],
    );
    return new Map(rows);
  }

  /** The number of a measure that is there. */
  measureId(measure: Measure): number | undefined {
    return this.measures.get(nameOf(measure));
  }

  private async enter(runs: readonly StoredRun[]): Promise<void> {
    for (const { base } of runs) await this.enterScenario(base);
    const partsOf = ({ overrides, world, asked }: StoredRun) => [overrides.slice(0, world), overrides.slice(world), asked];
    const lists = await this.idsOfLists(runs.flatMap(partsOf));
    await this.database.append('entered', (appender) => {
      runs.forEach((run, i) => {
        const key = runKey(run);
        if (this.runs.has(key)) return;
        const [drawn, changed, asked] = lists.slice(3 * i) as [number, number, number | null];
        appender.appendInteger(this.nextRun);
        for (const text of [key, run.base.hash]) appender.appendVarchar(text);
        for (const number of [drawn, changed, run.world]) appender.appendInteger(number);
        for (const text of [run.hash, run.brand, run.fidelity]) appender.appendVarchar(text);
        appender.appendBigInt(BigInt(run.seed));
        appender.appendVarchar(run.engine);
        if (asked === null) appender.appendNull();
        else appender.appendInteger(asked);
        appender.appendDefault();
        appender.endRow();
        this.runs.set(key, this.nextRun);
        this.nextRun += 1;
      });
    });
  }

  /** The numbers of lists of texts, within a transaction; null for none. */
  private async idsOfLists(lists: readonly (readonly string[] | null)[]): Promise<(number | null)[]> {
    const { api } = this.database;
    const fresh: { readonly id: number; readonly hash: string; readonly items: readonly string[] }[] = [];
    const ids = lists.map((items) => {
      if (items === null) return null;
      const hash = createHash('sha256').update(JSON.stringify(items)).digest('hex');
      const known = this.lists.get(hash);
      if (known !== undefined) return known;
      const id = this.nextList;
      this.nextList += 1;
      this.lists.set(hash, id);
      fresh.push({ id, hash, items });
      return id;
    });
    if (fresh.length === 0) return ids;
    await this.database.append('lists', (appender) => {
      for (const { id, hash, items } of fresh) {
        appender.appendInteger(id);
        appender.appendVarchar(hash);
        appender.appendList(api.listValue(items), api.LIST(api.VARCHAR));
        appender.endRow();
      }
    });
    return ids;
  }

  private async enterScenario({ scenario, hash }: StoredRun['base']): Promise<void> {
    if (this.scenarios.has(hash)) return;
    await this.database.run('insert into scenarios values ($1, $2, $3)', [hash, scenario.name, canonicalJson(scenario)]);
    this.scenarios.add(hash);
  }
}
