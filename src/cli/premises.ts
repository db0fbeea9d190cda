import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { numbersAt, ownRanges, premises, withColumns, type PremisedMarket, type Premises } from '../argument/index.js';
import { parseYaml } from '../documents/index.js';
import type { Scenario } from '../scenario/index.js';
import { openMarket, type MarketFlags } from './market.js';
import type { Speech } from './speech.js';

/** The shipped worlds whose assumptions are premises. */
const worlds: Readonly<Record<Premises, string>> = { essay: 'stickiness-essay', survey: 'stickiness-survey' };

/** Draws from the ranges of a scenario: as many as worlds are ever played of one claim. */
const mostDraws = 4096;

/** What a shipped world assumes, as it writes it: paths and values. */
function assumptions(whose: Premises): readonly (readonly [string, unknown])[] {
  const file = fileURLToPath(new URL(`../../scenarios/${worlds[whose]}.yaml`, import.meta.url));
  const { set } = parseYaml(readFileSync(file, 'utf8'), file).value as { readonly set: Readonly<Record<string, unknown>> };
  return Object.entries(set);
}

/**
 * A market under the essay's premises and under those of surveys: what their worlds assume is put on it, as far as it has
 * what they speak of. Draws of a table stand for what is known; what the essay states is drawn over the essay's own ranges all the same.
 */
export async function openPremised(
  file: string,
  flags: MarketFlags,
  seed: number,
  speech: Speech,
): Promise<readonly PremisedMarket[] | undefined> {
  const base = await openMarket(file, flags, speech);
  if (base === undefined) return undefined;
  const markets: PremisedMarket[] = [];
  for (const whose of premises) {
    const own = assumptions(whose).filter(([path]) => numbersAt(base.scenario, path).length > 0);
    const set = own.map(([path, value]) => `${path}=${JSON.stringify(value)}`);
    const market = await openMarket(file, { ...flags, set: [...set, ...(flags.set ?? [])] }, speech);
    if (market === undefined) return undefined;
    const { scenario, hash } = market;
    const drawn = ownRanges(scenario, mostDraws, seed);
    const stated = whose === 'essay' ? own.flatMap(([path]) => pathsAt(scenario, path)) : [];
    const ensemble = market.ensemble === undefined ? drawn : withColumns(market.ensemble, drawn, stated);
    markets.push({ scenario, hash, premises: whose, ensemble });
  }
  return markets;
}

const pathsAt = (scenario: Scenario, pattern: string): string[] => numbersAt(scenario, pattern).map(({ path }) => path);

function shippedScenario(name: string): string {
  return fileURLToPath(new URL(`../../scenarios/${name}.yaml`, import.meta.url));
}

/** The markets that are played where nobody names one. */
export const flagships = ['llm-2024', 'llm-china-2024'].map(shippedScenario);

/** Those of which equilibria are told: the flagships, and a pair that differs in concentration alone. */
export const studiedMarkets = [...flagships, ...['superpower', 'many-heads'].map(shippedScenario)];

/** Whether a file ends as a market does. */
export const isMarketFile = (name: string): boolean => /\.(?:ya?ml|parquet)$/.test(basename(name));
