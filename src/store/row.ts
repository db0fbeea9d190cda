import type { StoredValue } from '../experiment/index.js';
import { storeError } from './faults.js';
import type { DuckStore } from './store.js';

/** A replicate that is kept, and all that it takes to play it again. */
export interface StoredRow {
  readonly key: string;
  readonly replicate: number;
  /** The base scenario as it was written down, and what was changed of it. */
  readonly document: string;
  readonly overrides: readonly string[];
  /** How many of them, from the first, make the market. */
  readonly world: number;
  /** Hash of the scenario that was played, and of that of whose customers the brand was. */
  readonly hash: string;
  readonly brand: string;
  readonly fidelity: string;
  readonly seed: number;
  readonly engine: string;
  readonly values: readonly StoredValue[];
}

type Found = [string, string, { readonly items: string[] }, number, string, string, string, bigint, string];

/** The row that `key:replicate` names; the key may be cut short as long as it is one run's alone. */
export async function rowOf(store: DuckStore, name: string): Promise<StoredRow> {
  const { database } = store;
  const refuse = (reason: 'form' | 'none' | 'several'): never => {
    throw storeError({ code: 'no-row', found: name, reason }, database.file);
  };
  const [, start, digits] = /^([0-9a-f]{4,64}):(\d{1,10})$/.exec(name) ?? refuse('form');
  const found = await database.rows<Found>(
    `select key, document, overrides, world, scenario, brand, fidelity, seed, engine
     from runs join scenarios on scenarios.hash = runs.base where starts_with(key, $1) limit 2`,
    [start!],
  );
  if (found.length > 1) refuse('several');
  const [key, document, overrides, world, hash, brand, fidelity, seed, engine] = found[0] ?? refuse('none');
  const replicate = Number(digits);
  const values = (await store.replicate(key, replicate)) ?? refuse('none');
  return {
    key,
    replicate,
    document,
    overrides: overrides.items,
    world,
    hash,
    brand,
    fidelity,
    seed: Number(seed),
    engine,
    values,
  };
}
