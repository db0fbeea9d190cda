import type { Scenario, factorNames } from '../../scenario/index.js';
import type { Layout } from '../layout.js';
import type { FactorColumns } from '../market.js';

const bought = ['compute', 'data', 'talent'] as const;

/** Who has which factor of production at what price, as its regime lets them. */
export function factorColumns({ factors }: Scenario, { vendorNames }: Layout): FactorColumns {
  /** What `stated` does to a vendor; `free` where the regime leaves it alone. */
  const felt = (name: (typeof factorNames)[number], vendor: string, stated: number, free: number): number =>
    factors[name].regime === 'market' || factors[name].favoured.includes(vendor) ? free : stated;
  const access = (name: (typeof factorNames)[number], vendor: string): number =>
    felt(name, vendor, factors[name].access.value, 1);
  return {
    held: bought.some((name) => factors[name].regime === 'vendor-held'),
    scarcity: Float64Array.from(bought, (name) => factors[name].scarcity.value),
    holder: Int32Array.from(bought, (name) =>
      factors[name].regime === 'vendor-held' ? vendorNames.indexOf(factors[name].favoured[0]!) : -1,
    ),
    dearness: Float64Array.from(
      bought.flatMap((name) =>
        vendorNames.map((vendor) =>
          factors[name].regime === 'vendor-held' ? felt(name, vendor, 1 + factors[name].markup.value, 1) : 1,
        ),
      ),
    ),
    training: Float64Array.from(vendorNames, (vendor) => Math.min(...bought.map((name) => access(name, vendor)))),
    staff: Float64Array.from(vendorNames, (vendor) => access('talent', vendor)),
    algorithms: Float64Array.from(vendorNames, (vendor) => access('algorithms', vendor)),
  };
}
