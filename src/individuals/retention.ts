import type { Channel, Person, Vendor, World } from './world.js';

/** Months after entry at which retention is measured. */
const retentionMonths = 12;

/** Somebody who came to a family, and what became of it. */
interface Entrant {
  readonly person: Person;
  readonly vendor: Vendor;
  readonly channel: Channel;
}

/**
 * Twelve-month retention of builders, by following every person who comes to a family: whether it uses the same family
 * a year later, in between or not.
 */
export class Retention {
  /** By month of entry. */
  private readonly entrants = new Map<number, readonly Entrant[]>();
  private readonly entered: Entrant[] = [];
  private readonly kept: Entrant[] = [];
  private readonly programme: ReadonlyMap<Vendor, number>[] = [];

  note({ groups, vendors, month }: World): void {
    const came = groups.filter(({ facts }) => facts.kind === 'builder').flatMap(({ entrants }) => entrants);
    this.entrants.set(
      month,
      came.map((person) => ({ person, vendor: person.offer!.vendor, channel: person.offer!.channel })),
    );
    const followed = this.entrants.get(month - retentionMonths) ?? [];
    this.entered.push(...followed);
    this.kept.push(...followed.filter(({ person, vendor }) => person.offer?.vendor === vendor));
    this.programme.push(new Map(vendors.map((vendor) => [vendor, vendor.programmeCost])));
  }

  of(
    { month }: World,
    vendor: Vendor,
  ): Readonly<Record<'retention_api' | 'retention_local' | 'cost_per_retained_builder', number>> {
    const count = (entrants: readonly Entrant[], channel?: Channel): number =>
      entrants.filter((entrant) => entrant.vendor === vendor && (channel === undefined || entrant.channel === channel)).length;
    const part = (channel: Channel): number => {
      const entered = count(this.entered, channel);
      return entered > 0 ? count(this.kept, channel) / entered : NaN;
    };
    const kept = count(this.kept);
    const months = this.programme.slice(0, Math.max(0, month - retentionMonths));
    const spent = months.reduce((sum, costs) => sum + costs.get(vendor)!, 0);
    return {
      retention_api: part('api'),
      retention_local: part('local'),
      cost_per_retained_builder: kept > 0 ? spent / kept : NaN,
    };
  }
}
