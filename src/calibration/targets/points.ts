import type { Fact } from '../../evidence/index.js';
import { log } from '../../numerics/index.js';
import { monthsBetween } from '../../simulation/index.js';
import type { Dated } from '../scoring/baselines.js';
import type { Known } from '../state/known.js';
import { entitiesOf, isEvent, type Entity, type Target } from './document.js';

/** What one entity came to on one day, on the scale of the score. */
export interface Point {
  readonly entity: Entity;
  readonly date: string;
  /** Months from the information date. */
  readonly months: number;
  /** In its own unit; 1 or 0 of an event. */
  readonly observed: number;
  readonly ids: readonly string[];
}

const fits = ({ series, unit }: Target, fact: Fact): boolean =>
  fact.series === series && fact.verified && (unit === undefined || fact.unit.includes(unit));

/** The rows on which a target is scored. Only scoring looks at these: neither fits nor forecasts are handed them. */
export function pointsOf(target: Target, facts: readonly Fact[]): Point[] {
  const rows = facts.filter((fact) => fits(target, fact));
  return target.scored.flatMap((date) =>
    entitiesOf(target).flatMap((entity) => {
      const found = isEvent(target) ? eventOf(target, entity, date, rows) : valueOf(entity, date, rows);
      return found === undefined ? [] : [{ entity, date, months: monthsBetween(target.information, date), ...found }];
    }),
  );
}

type Seen = Pick<Point, 'observed' | 'ids'> | undefined;

function valueOf({ name }: Entity, date: string, rows: readonly Fact[]): Seen {
  const row = rows.find((fact) => fact.entity === name && fact.date === date);
  return row && { observed: row.value, ids: [row.id] };
}

/** An event has happened where a row of its name lies between the dates; of two counts the first family leads or not. */
function eventOf({ information, observable }: Target, { name, over }: Entity, date: string, rows: readonly Fact[]): Seen {
  const during = rows.find((fact) => fact.entity === name && fact.date > information && fact.date <= date);
  if (observable.kind !== 'leads')
    return { observed: during === undefined ? 0 : 1, ids: during === undefined ? [] : [during.id] };
  const own = rows.find((fact) => fact.entity === name && fact.date === date);
  if (own === undefined) return undefined;
  if (own.unit === 'event') return { observed: own.value, ids: [own.id] };
  const other = rows.find((fact) => fact.entity === over!.name && fact.date === date);
  return other && { observed: own.value > other.value ? 1 : 0, ids: [own.id, other.id] };
}

/** The past of an entity as it was known, one value a day, on the scale of the score. */
export function historyOf(target: Target, entity: Entity, known: Known): (Dated & { readonly date: string })[] {
  const rows = known.facts.filter((fact) => fits(target, fact) && entity.history.includes(fact.entity));
  const onScale = (value: number): number => (target.scale === 'log' ? log(value) : value);
  const last = new Map(rows.map((row) => [row.date, onScale(row.value)]));
  return [...last].map(([date, value]) => ({ date, months: monthsBetween(target.information, date), value }));
}

/** How often events of a target's names had happened by the information date, and over how many name-months rows look back. */
export function baseRate(target: Target, known: Known): { readonly before: number; readonly exposure: number } {
  const events = known.facts.filter(({ series }) => series === target.series);
  const entities = entitiesOf(target);
  const before = events.filter(({ entity }) => entities.some(({ name }) => name === entity)).length;
  const first = events[0]?.date ?? target.information;
  return { before, exposure: Math.max(12, monthsBetween(first, target.information)) * entities.length };
}
