import { useMemo } from 'preact/hooks';
import type { Chart } from '../../report/charts/chart.js';
import type { MarketView } from '../protocol/market.js';
import type { Migrated } from '../protocol/messages.js';
import type { Session } from '../state/session.js';
import { language, type Language } from '../state/settings.js';
import { words, type Words } from '../words/index.js';
import { Runner, useComputation } from './computation.js';
import { Drawn } from './drawn.js';

/** Who among builders left whom for whom, and how long those who come stay. */
export function Migration({ session }: { readonly session: Session }) {
  const w = words.value;
  const computation = useComputation(session.desk, 'migration');
  const market = session.market.value;
  const { text } = session.document.value;
  const answer = computation.answer.value;
  const now = language.value;
  const charts = useMemo(
    () => (answer === null || market === null ? [] : chartsOf(inOrder(answer, market), market, w, now)),
    [answer, market, w, now],
  );
  if (market === null) return null;
  return (
    <div class="migration">
      <p>{w.migration.intro}</p>
      <Runner
        computation={computation}
        start={() => computation.start({ text, moves: session.moves.value })}
        outdated={computation.of.value !== null && computation.of.value.text !== text}
      />
      {charts.map((chart) => (
        <Drawn key={chart.heading.id} chart={chart} />
      ))}
    </div>
  );
}

/** Vendors in the order of the market, by which the page gives them their colours. */
function inOrder({ vendors, flows, staying }: Migrated, market: MarketView): Migrated {
  const order = market.vendors.map(({ id }) => vendors.indexOf(id)).filter((v) => v >= 0);
  return {
    vendors: order.map((v) => vendors[v]!),
    flows: order.map((from) => order.map((to) => flows[from]![to]!)),
    staying: order.map((v) => staying[v]!),
  };
}

const chartsOf = (migrated: Migrated, market: MarketView, w: Words, now: Language): Chart[] => [
  flowsOf(migrated, market, w, now),
  stayingOf(migrated, market, w, now),
];

const partyOf = (market: MarketView, id: string) => {
  const vendor = market.vendors.find((one) => one.id === id);
  return { label: vendor?.title ?? id, release: vendor?.open === true ? ('open' as const) : ('closed' as const) };
};

function flowsOf({ vendors, flows }: Migrated, market: MarketView, { migration: w }: Words, now: Language): Chart {
  return {
    kind: 'flows',
    heading: { id: 'flows', language: now, title: w.flows, subtitle: w.expected(market.horizon), description: w.flows },
    parties: vendors.map((id) => partyOf(market, id)),
    values: flows,
    unit: 'plain',
    sides: [w.left, w.chosen],
  };
}

function stayingOf({ vendors, staying }: Migrated, market: MarketView, { migration: w }: Words, now: Language): Chart {
  const there = vendors.flatMap((id, v) =>
    staying[v]!.some((part) => part !== null) ? [{ ...partyOf(market, id), values: staying[v]! }] : [],
  );
  return {
    kind: 'line',
    heading: { id: 'staying', language: now, title: w.staying, description: w.staying },
    x: { label: w.since, scale: 'month' },
    y: { label: w.part, unit: 'share' },
    at: Array.from({ length: staying[0]?.length ?? 0 }, (_, month) => month),
    series: there,
  };
}
