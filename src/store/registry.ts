import { canonicalJson } from '../scenario/index.js';
import { runKey, type Block, type Measure, type StoredRun } from '../experiment/index.js';
import type { Database } from './database.js';

const nameOf = ({ vendor, metric, unit }: Pick<Measure, 'vendor' | 'unit'> & { readonly metric: string }): string =>
  JSON.stringify([vendor, metric, unit]);

/** Numbers that stand for runs, scenarios and measures in the rows of a store; new ones are entered as they come. */
export class Registry {
  private readonly scenarios = new Set<string>();
  private readonly measures = new Map<string, number>();
  private runs = new Map<string, number>();
  private nextRun = 0;

  constructor(private readonly database: Database) {}

  /** Reads what the file has: at first, and after a transaction that came to nothing. */
  async read(): Promise<void> {
    for (const kept of [this.scenarios, this.measures, this.runs]) kept.clear();
    for (const [hash] of await this.database.rows<[string]>('select hash from scenarios')) this.scenarios.add(hash);
    const measures = await this.database.rows<[number, string | null, string, string]>(
      'select id, vendor, metric, unit from measures',
    );
    for (const [id, vendor, metric, unit] of measures) this.measures.set(nameOf({ vendor, metric, unit }), id);
    const [last] = await this.database.rows<[number]>('select coalesce(max(id), -1) + 1 from runs');
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
      'select key, id from runs where key in (select unnest($1::varchar[]))',
      [api.listValue(keys)],
    );
    return new Map(rows);
  }

  /** The number of a measure that is there. */
  measureId(measure: Measure): number | undefined {
    return this.measures.get(nameOf(measure));
  }

  private async enter(runs: readonly StoredRun[]): Promise<void> {
    const { api } = this.database;
    for (const { base } of runs) await this.enterScenario(base);
    await this.database.append('runs', (appender) => {
      for (const run of runs) {
        const key = runKey(run);
        if (this.runs.has(key)) continue;
        appender.appendInteger(this.nextRun);
        for (const text of [key, run.base.hash]) appender.appendVarchar(text);
        appender.appendList(api.listValue(run.overrides), api.LIST(api.VARCHAR));
        appender.appendInteger(run.world);
        for (const text of [run.hash, run.brand, run.fidelity]) appender.appendVarchar(text);
        appender.appendBigInt(BigInt(run.seed));
        appender.appendVarchar(run.engine);
        if (run.asked === null) appender.appendNull();
        else appender.appendList(api.listValue(run.asked), api.LIST(api.VARCHAR));
        appender.appendDefault();
        appender.endRow();
        this.runs.set(key, this.nextRun);
        this.nextRun += 1;
      }
    });
  }

  private async enterScenario({ scenario, hash }: StoredRun['base']): Promise<void> {
    if (this.scenarios.has(hash)) return;
    await this.database.run('insert into scenarios values ($1, $2, $3)', [hash, scenario.name, canonicalJson(scenario)]);
    this.scenarios.add(hash);
  }
}
