import { migrationOf } from '../../experiment/index.js';
import type { Market, Migrated } from '../protocol/messages.js';
import { scenarioOf } from './reading.js';

/** Moves of builders between families in one run of expected flows. */
export function migration(market: Market): Migrated {
  const { vendors, flows, staying } = migrationOf(scenarioOf(market));
  return { vendors, flows, staying };
}
