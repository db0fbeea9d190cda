import { exp, log } from '../numerics/index.js';
import { pathsLike, quantitiesOf, type Scenario } from '../scenario/index.js';
import type { Change, ChangeEvent, ChangeValue } from './claim/change.js';
import { closedOverrides, closedStrategy, isClosed, isOpen, type ClosedPlay } from './positions.js';

/** A market in which closed vendors play in one way, and the vendor at stake in it. */
export interface Stand {
  readonly scenario: Scenario;
  readonly play: ClosedPlay;
  readonly subject: string | null;
}

/** The overrides `path=value` of a change: first how closed vendors play, then what the change says. */
export function overridesOf(change: Change, stand: Stand): string[] {
  const { scenario, play } = stand;
  const sets = Object.entries(change.set).flatMap(([path, value]) =>
    namesIn(path, stand).flatMap((one) => valueOverrides(one, value, stand)),
  );
  const events = change.events.flatMap((event) => eventsOf(event, stand));
  return [
    ...closedOverrides(scenario, play),
    ...sets,
    ...(events.length > 0 ? [`events=${JSON.stringify([...written(scenario), ...events])}`] : []),
  ];
}

const groups = ['rivals', 'closed', 'open', 'vendors', 'builders', 'consumers', 'businesses'] as const;
const kinds = { builders: 'builder', consumers: 'consumer', businesses: 'business' } as const;

/** The texts that one with placeholders stands for. */
function namesIn(text: string, stand: Stand): string[] {
  const group = groups.find((name) => text.includes(`{${name}}`));
  if (group !== undefined) {
    return namesOf(group, stand).flatMap((name) => namesIn(text.replaceAll(`{${group}}`, name), stand));
  }
  return stand.subject === null && text.includes('{subject}') ? [] : [text.replaceAll('{subject}', stand.subject ?? '')];
}

/** The vendors or segments of a group; the vendor at stake is in none but that of all vendors. */
function namesOf(group: (typeof groups)[number], { scenario, subject }: Stand): string[] {
  if (group === 'builders' || group === 'consumers' || group === 'businesses') {
    return Object.keys(scenario.segments).filter((name) => scenario.segments[name]!.kind === kinds[group]);
  }
  const others = Object.keys(scenario.vendors).filter((name) => group === 'vendors' || name !== subject);
  if (group === 'closed') return others.filter((name) => isClosed(scenario, name));
  return group === 'open' ? others.filter((name) => isOpen(scenario, name)) : others;
}

function valueOverrides(path: string, value: ChangeValue, { scenario, play }: Stand): string[] {
  if (typeof value !== 'object') {
    const stated = value === 'closed' && path.endsWith('.strategy') ? closedStrategy[play] : value;
    return [`${path}=${typeof stated === 'string' ? stated : JSON.stringify(stated)}`];
  }
  return numbersAt(scenario, path).map(({ path: at, quantity }) => {
    const changed = 'times' in value ? quantity.value * value.times : quantity.value + value.plus;
    return `${at}=${changed}`;
  });
}

/** The numbers at a path with `*`. */
export function numbersAt(scenario: Scenario, pattern: string) {
  const shape = pathsLike(pattern);
  return quantitiesOf(scenario).filter(({ path }) => shape.test(path));
}

/** Events as an override writes them. A part of the plan is one of the plan as it grows, year by year. */
function eventsOf({ vendor, ...event }: ChangeEvent, stand: Stand): object[] {
  const subject = stand.subject === null ? undefined : stand.scenario.vendors[stand.subject];
  const part = partOfPlan(event);
  const stated = namesIn(vendor, stand).map((name) => ({ ...event, vendor: name }));
  if (part === undefined || subject === undefined) return stated;
  // Training is counted in plans as it is.
  if (event.lever === 'training') return stated.map((one) => ({ ...one, [part.key]: part.value }));
  const end = event.until ?? stand.scenario.horizon.value;
  const years = Array.from({ length: Math.ceil((end - event.month) / 12) }, (_, year) => event.month + 12 * year);
  return stated.flatMap((one) =>
    years.map((month) => ({
      ...one,
      month,
      until: Math.min(end, month + 12),
      [part.key]: part.value * subject.training.value * exp((log(subject.training_growth.value) * (month + 6)) / 12),
    })),
  );
}

function partOfPlan(event: Pick<ChangeEvent, 'add' | 'amount'>): { readonly key: string; readonly value: number } | undefined {
  for (const key of ['add', 'amount'] as const) {
    const money = event[key];
    if (typeof money === 'object') return { key, value: money.plan };
  }
  return undefined;
}

/** The scenario's own events, which a list in an override would take the place of. */
export const written = ({ events }: Scenario): object[] =>
  events.map((event) =>
    Object.fromEntries(
      Object.entries(event).map(([key, value]) => [key, typeof value === 'object' && value !== null ? value.value : value]),
    ),
  );
