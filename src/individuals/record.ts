import { pow } from '../numerics/index.js';
import { runway, type vendorEndings, type vendorSeries } from '../model/index.js';
import { offeredPoints } from './decisions.js';
import { Retention } from './retention.js';
import type { Vendor, World } from './world.js';

/** What is noted of the market each month. */
export const notedOfMarket = ['hhi', 'tipping_month'] as const;

type Row<Metric extends string> = Readonly<Record<Metric, number>>;

/** A run that is over: NaN where a value does not exist. */
export interface Life {
  /** By vendor, then by month. */
  readonly vendors: ReadonlyMap<
    string,
    { readonly months: readonly Row<(typeof vendorSeries)[number]>[]; readonly end: Row<(typeof vendorEndings)[number]> }
  >;
  readonly market: readonly Row<(typeof notedOfMarket)[number]>[];
}

/** Watches a run from its first month to its last. */
export class Chronicle {
  private readonly months = new Map<Vendor, Row<(typeof vendorSeries)[number]>[]>();
  private readonly market: Row<(typeof notedOfMarket)[number]>[] = [];
  private readonly profit = new Map<Vendor, number>();
  private readonly behind = new Map<Vendor, number>();
  private readonly retention = new Retention();
  private tipped: { readonly to: Vendor | undefined; readonly month: number } = { to: undefined, month: NaN };

  note(world: World): void {
    const offered = offeredPoints(world);
    for (const vendor of world.vendors) {
      const months = this.months.get(vendor) ?? [];
      months.push(rowOf(vendor, months.at(-1)?.cumulative_burn ?? 0, offered));
      this.months.set(vendor, months);
      const worth = vendor.net * pow(1 + world.facts.discount_rate, -world.month);
      this.profit.set(vendor, (this.profit.get(vendor) ?? 0) + worth);
      if (world.month === world.facts.comeback_month) this.behind.set(vendor, -months.at(-1)!.capability_lead);
    }
    this.retention.note(world);
    this.noteMarket(world);
  }

  private noteMarket({ vendors, facts, month }: World): void {
    const share = ({ shares }: Vendor): number => shares[0]!.business;
    const holder = vendors.find((vendor) => share(vendor) > facts.tipping_share);
    if (holder !== this.tipped.to) this.tipped = { to: holder, month: holder === undefined ? NaN : month };
    this.market.push({
      hhi: vendors.reduce((sum, vendor) => sum + share(vendor) * share(vendor), 0),
      tipping_month: this.tipped.month,
    });
  }

  finish(world: World): Life {
    const vendors = world.vendors.map((vendor) => {
      const months = this.months.get(vendor)!;
      const wasBehind = (this.behind.get(vendor) ?? NaN) >= world.facts.comeback_gap;
      const end = {
        exit_month: vendor.exitMonth,
        profit_npv: this.profit.get(vendor)!,
        ...this.retention.of(world, vendor),
        comeback: wasBehind ? (months.at(-1)!.capability_lead > 0 ? 1 : 0) : NaN,
      };
      return [vendor.name, { months, end }] as const;
    });
    return { vendors: new Map(vendors), market: this.market };
  }
}

function rowOf(vendor: Vendor, burnt: number, offered: ReadonlyMap<Vendor, number>): Row<(typeof vendorSeries)[number]> {
  const { alive } = vendor;
  const share = vendor.shares[0]!;
  const points = offered.get(vendor) ?? NaN;
  const others = [...offered].filter(([rival]) => rival !== vendor).map(([, rival]) => rival);
  const left = alive ? runway(vendor.cash, vendor.burn) : NaN;
  return {
    survival: alive ? 1 : 0,
    cash: vendor.cash,
    cumulative_burn: burnt - vendor.net,
    runway: left === Infinity ? NaN : left,
    builders: vendor.builders.cloud + vendor.builders.weights,
    builder_share: share.builder,
    consumer_share: share.consumer,
    business_share: share.business,
    capability: points,
    capability_lead: others.length > 0 ? points - Math.max(...others) : NaN,
    morale: alive ? vendor.morale : NaN,
    advertising: alive ? vendor.action.advertising : 0,
  };
}
