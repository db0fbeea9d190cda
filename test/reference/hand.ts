import { fileURLToPath } from 'node:url';
import { loadScenario } from '../../src/index.js';
import { compile, loopGains, Simulator, type Market } from '../../src/simulation/index.js';

type State = Simulator['state'];

/** One line of a month computed by hand: where the engine keeps the number, the month, and the number as printed. */
export interface Line {
  readonly engine: string;
  readonly month: number;
  readonly printed: string;
}

/** Months computed by hand on a page of the model book, by the scenario that they play: `<!-- hand: NAME -->` blocks. */
export function handMonths(page: string): ReadonlyMap<string, readonly Line[]> {
  const blocks = [...page.matchAll(/<!-- hand: ([a-z-]+) -->\n([^]*?)<!-- \/hand -->/g)];
  return new Map(blocks.map(([, name, table]) => [name!, linesOf(table!)]));
}

/** Rows `| words | engine | month | number |`, below the head. */
function linesOf(table: string): Line[] {
  const rows = table.split('\n').filter((row) => row.startsWith('|'));
  return rows.slice(2).map((row) => {
    const [, , engine, month, printed] = row.split('|').map((cell) => cell.trim());
    return { engine: engine!.replaceAll('`', ''), month: Number(month), printed: printed! };
  });
}

/** Half a unit of the last digit printed. */
export function tolerance(printed: string): number {
  const [mantissa, exponent = '0'] = printed.replaceAll(',', '').split('e');
  const decimals = mantissa!.split('.')[1]?.length ?? 0;
  return 0.5 * 10 ** (Number(exponent) - decimals);
}

export const valueOf = (printed: string): number => Number(printed.replaceAll(',', ''));

/** What the engine itself has on each line, in expected flows. */
export async function engineLines(name: string, lines: readonly Line[]): Promise<number[]> {
  const file = fileURLToPath(new URL(`hand/${name}.yaml`, import.meta.url));
  const market = compile(await loadScenario(file));
  const simulator = new Simulator(market, 'mean-field');
  const found = lines.map(({ engine, month }) => (month === 0 ? readingOf(market, simulator.state, engine) : NaN));
  simulator.run(1, 0, {
    watch: (state) =>
      lines.forEach(({ engine, month }, i) => {
        if (month === state.month) found[i] = readingOf(market, state, engine);
      }),
  });
  return found;
}

type Dimension = 'segment' | 'vendor' | 'channel' | 'stage' | 'workload' | 'class' | 'factor' | 'climate';

const byVendor = ['vendor'] as const;
const byOffer = ['segment', 'vendor', 'channel'] as const;
const byPair = ['segment', 'vendor'] as const;

/** How the columns that pages name are laid out. A last key left out is the first. */
const columns: Readonly<Record<string, readonly Dimension[]>> = {
  admissible: byPair,
  adopted: ['segment'],
  alive: byVendor,
  apiQuality: byPair,
  aware: byPair,
  brand: byOffer,
  builderMargin: byVendor,
  burn: byVendor,
  capability: ['vendor', 'workload'],
  cash: byVendor,
  climateChance: ['climate'],
  congestion: byVendor,
  costFall: byVendor,
  departed: byVendor,
  ease: byVendor,
  ecosystem: byVendor,
  ecosystemShare: byVendor,
  freeUsage: byOffer,
  hostPrice: ['class'],
  imitated: byVendor,
  knowHow: ['vendor', 'workload'],
  lapsed: ['segment'],
  listPrice: byPair,
  morale: byVendor,
  net: byVendor,
  openBuilderShare: byVendor,
  openCapability: ['vendor', 'workload'],
  operations: byVendor,
  people: byOffer,
  potential: ['segment'],
  price: ['vendor', 'class'],
  programmeCost: byVendor,
  referenceCompute: byVendor,
  revenue: byVendor,
  roundClosed: byVendor,
  runCompute: byVendor,
  scarcity: ['factor'],
  sensitivity: ['segment'],
  servingCost: byPair,
  trainingPrice: byVendor,
  trainingSpend: byVendor,
  usage: byOffer,
  users: ['segment', 'vendor', 'channel', 'stage'],
  utility: byOffer,
  weight: byOffer,
  weightSum: ['segment'],
};

/** The number that `column key.key` names; `balance` is an account's, `action` a vendor's lever. */
function readingOf(market: Market, state: State, engine: string): number {
  const [column, keys = ''] = engine.split(' ') as [string, string?];
  if (column === 'balance') return balanceOf(market, state, keys);
  if (column === 'action') {
    const [vendor, lever] = keys.split('.') as [string, 'price' | 'training'];
    return state.actions[market.layout.vendorNames.indexOf(vendor)]![lever];
  }
  if (column === 'loopGain') return loopGains(market).find(({ segment }) => segment === keys)!.gain.total;
  if (keys === '') return state[column as 'maturity'];
  const fixed: Readonly<Record<string, Float64Array>> = { brand: market.brand, sensitivity: market.segment.price };
  const values = fixed[column] ?? state[column as 'people'];
  return values[place(market, columns[column]!, keys.split('.'))]!;
}

function balanceOf({ layout }: Market, { ledger }: State, account: string): number {
  if (account === 'hosts') return ledger.balance[ledger.hosts]!;
  const s = layout.segmentNames.indexOf(account);
  return ledger.balance[s < 0 ? layout.vendorNames.indexOf(account) : layout.vendors + s]!;
}

/** Row-major place of the keys. */
function place({ layout }: Market, dimensions: readonly Dimension[], keys: readonly string[]): number {
  const names: Readonly<Record<Dimension, readonly string[]>> = {
    segment: layout.segmentNames,
    vendor: layout.vendorNames,
    channel: ['api', 'local', 'hosted'],
    stage: Array.from({ length: layout.stages }, (_, stage) => String(stage)),
    workload: layout.workloadNames,
    class: layout.classNames,
    factor: ['compute', 'data', 'talent'],
    climate: ['boom', 'normal', 'winter'],
  };
  return dimensions.reduce((at, dimension, i) => {
    const key = keys[i];
    const index = key === undefined ? 0 : names[dimension].indexOf(key);
    if (index < 0) throw new RangeError(`no ${dimension} is called ${key}`);
    return at * names[dimension].length + index;
  }, 0);
}
