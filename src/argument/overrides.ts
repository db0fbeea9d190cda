import { quantitiesOf, type Scenario } from '../scenario/index.js';
import type { Change, ChangeEvent, ChangeValue } from './claim/change.js';
import { closedOverrides, closedStrategy, isClosed, type ClosedPlay } from './positions.js';

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

/** The texts that one with a placeholder stands for. */
function namesIn(text: string, { scenario, subject }: Stand): string[] {
  const [placeholder, group] = /\{(subject|rivals|closed|open|vendors)\}/.exec(text) ?? [];
  if (placeholder === undefined) return [text];
  const names = Object.keys(scenario.vendors).filter((name) => {
    if (group === 'subject') return name === subject;
    if (group === 'vendors') return true;
    if (group === 'rivals') return name !== subject;
    return name !== subject && isClosed(scenario, name) === (group === 'closed');
  });
  return names.map((name) => text.replaceAll(placeholder, name));
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
  const shape = new RegExp(`^${pattern.replaceAll(/[.\\+?^${}()|[\]]/g, '\\$&').replaceAll('*', '[^.]+')}$`);
  return quantitiesOf(scenario).filter(({ path }) => shape.test(path));
}

/** Events as an override writes them. */
function eventsOf({ vendor, until, factor, amount, add, ...rest }: ChangeEvent, stand: Stand): object[] {
  const plan = stand.subject === null ? 0 : stand.scenario.vendors[stand.subject]!.training.value;
  const money = (value: number | { readonly plan: number }): number => (typeof value === 'number' ? value : value.plan * plan);
  return namesIn(vendor, stand).map((name) => ({
    ...rest,
    vendor: name,
    ...(until !== undefined && { until }),
    ...(factor !== undefined && { factor }),
    ...(amount !== undefined && { amount: money(amount) }),
    ...(add !== undefined && { add: money(add) }),
  }));
}

/** The scenario's own events, which a list in an override would take the place of. */
const written = ({ events }: Scenario): object[] =>
  events.map((event) =>
    Object.fromEntries(
      Object.entries(event).map(([key, value]) => [key, typeof value === 'object' && value !== null ? value.value : value]),
    ),
  );
