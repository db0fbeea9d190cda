import type { MarketView, Parameter } from '../protocol/market.js';
import type { Session } from '../state/session.js';
import { words, type Words } from '../words/index.js';
import { LeverRow } from './lever-row.js';

/** What a vendor decides that a strategist asks for first. */
const own = ['prices.flagship', 'subscription', 'training', 'operations', 'credits', 'subsidy', 'advertising', 'cash'] as const;
/** What the market decides that the argument turns on. */
const shared = ['finance.round_hazard', 'spillover.lag', 'training.algorithmic_gain'] as const;
const bySegment = ['switching_cost', 'network', 'price'] as const;

export const strategyNames = [
  'open-weights',
  'open-core',
  'delayed-open',
  'hybrid',
  'unbeatable-first',
  'opportunist',
  'closed-premium',
  'closed-subsidy',
  'price-war',
  'fast-follower',
  'forward-looking',
  'hold',
] as const;

export interface Titled {
  readonly parameter: Parameter;
  readonly title: string;
}

/** The levers of a vendor and of its market, by the names that a strategist has for them. */
export function leversOf(market: MarketView, vendor: string, w: Words): { readonly own: Titled[]; readonly market: Titled[] } {
  const at = new Map(market.parameters.map((one) => [one.path, one]));
  const titled = (path: string, title: string): Titled[] => {
    const parameter = at.get(path);
    return parameter === undefined ? [] : [{ parameter, title }];
  };
  const colon = market.segments.filter(({ kind }) => kind !== 'consumer').slice(0, 2);
  return {
    own: own.flatMap((key) => titled(`vendors.${vendor}.${key}`, w.levers[key])),
    market: [
      ...shared.flatMap((path) => titled(path, w.levers[path])),
      ...colon.flatMap(({ id, title }) =>
        bySegment.slice(0, 2).flatMap((key) => titled(`segments.${id}.${key}`, w.levers[key](w.segments[id] ?? title))),
      ),
    ],
  };
}

/** Levers of the vendor that the reader is, and of the market. */
export function Levers({ session, before }: { readonly session: Session; readonly before: ReadonlyMap<string, number> }) {
  const w = words.value;
  const market = session.market.value;
  const vendor = session.vendor.value;
  if (market === null || vendor === null) return null;
  const levers = leversOf(market, vendor.id, w);
  const row = ({ parameter, title }: Titled) => (
    <LeverRow key={parameter.path} session={session} parameter={parameter} title={title} before={before.get(parameter.path)} />
  );
  return (
    <div class="levers">
      <div class="pair">
        <label>
          {w.controls.you}
          <select
            value={vendor.id}
            onChange={({ currentTarget }) =>
              session.change(
                { vendor: currentTarget.value },
                w.controls.changedTo(w.controls.you, currentTarget.selectedOptions[0]?.textContent ?? ''),
              )
            }
          >
            {market.vendors.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
        </label>
        <StrategySelect session={session} />
      </div>
      <h3>{w.controls.own(vendor.title)}</h3>
      {levers.own.map(row)}
      <h3>{w.controls.market}</h3>
      {levers.market.map(row)}
    </div>
  );
}

/** The way of doing business of the vendor that the reader is. */
export function StrategySelect({ session }: { readonly session: Session }) {
  const w = words.value;
  const vendor = session.vendor.value;
  if (vendor === null) return null;
  const names = [...new Set<string>([...strategyNames, vendor.strategy])];
  const path = `vendors.${vendor.id}.strategy`;
  const chosen = session.moves.value.find((move) => move.path === path)?.value ?? vendor.strategy;
  return (
    <label>
      {w.controls.strategy}
      <select
        class="strategy"
        value={chosen}
        onChange={({ currentTarget: { value } }) => {
          session.move(path, value);
          void session.settle(w.controls.changedTo(vendor.title, w.strategies[value] ?? value));
        }}
      >
        {names.map((name) => (
          <option key={name} value={name}>
            {w.strategies[name] ?? name}
          </option>
        ))}
      </select>
    </label>
  );
}
