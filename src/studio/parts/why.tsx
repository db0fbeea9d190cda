import { useEffect, useMemo } from 'preact/hooks';
import { waterfallOf } from '../figures/waterfall.js';
import type { MarketView } from '../protocol/market.js';
import type { Why as Answer } from '../protocol/messages.js';
import { pathOf, type PathMetric } from '../protocol/paths.js';
import { looking } from '../state/looking.js';
import type { Session } from '../state/session.js';
import { language } from '../state/settings.js';
import { amount, metricValue } from '../words/amounts.js';
import { words } from '../words/index.js';
import { titleOf } from '../words/titles.js';
import { Runner, useComputation } from './computation.js';
import { Drawn } from './drawn.js';

const traced = ['capability_lead', 'builder_share', 'business_share', 'consumer_share', 'cash', 'morale', 'survival'] as const;

/** Why a vendor has what it has in a month: the one that was pointed at, else the last. */
export function Why({ session }: { readonly session: Session }) {
  const w = words.value;
  const { document, vendor: own, paths } = session;
  const why = useComputation(session, 'why');
  const market = session.market.value;
  const { point } = looking.value;
  const ask = (): void => {
    const { vendor, step } = point ?? { vendor: own.value?.id ?? '', step: paths.value?.months ?? 1 };
    const { text, metric } = document.value;
    if (market !== null) why.start(market, { text, moves: session.moves.value, vendor, metric, month: step });
  };
  const asked = why.answered.value;
  const settled = session.settled.value;
  useEffect(() => {
    if (settled && point !== null && (asked?.given.vendor !== point.vendor || asked.given.month !== point.step)) ask();
  }, [point, settled]);
  if (market === null) return null;
  return (
    <div class="why">
      {asked === null && <p>{w.why.invite}</p>}
      <Runner
        session={session}
        computation={why}
        start={ask}
        outdated={asked !== null && asked.given.text !== document.value.text}
      />
      {asked !== null && (
        <Told
          market={asked.market}
          answer={asked.answer}
          metric={asked.given.metric as PathMetric}
          vendor={asked.given.vendor}
          runs={runsAt(session, asked.given)}
          month={asked.given.month * asked.market.step}
        />
      )}
    </div>
  );
}

/** What the runs that are shown come to at the point that was asked of; null where they are of another market or there are none. */
function runsAt(
  session: Session,
  { text, metric, vendor, month }: { text: string; metric: string; vendor: string; month: number },
) {
  const fan = session.fan.value;
  if (fan === null || session.document.value.text !== text || !fan.mean.vendors.includes(vendor)) return null;
  return pathOf(fan.mean, metric as PathMetric, vendor, fan.mean.values)[month - 1] ?? null;
}

interface ToldProps {
  readonly runs: number | null;
  readonly market: MarketView;
  readonly answer: Answer;
  readonly metric: PathMetric;
  readonly vendor: string;
  readonly month: number;
}

function Told({ market, answer, metric, vendor, month, runs }: ToldProps) {
  const w = words.value;
  const title = (id: string): string => market.vendors.find((one) => one.id === id)?.title ?? id;
  const write = (value: number): string => metricValue(value, metric, language.value);
  const { flip } = answer;
  const now = language.value;
  const chart = useMemo(
    () => waterfallOf(answer, metric, w.why.is(w.metrics[metric], title(vendor), month, write(answer.value)), w, now),
    [answer, metric, vendor, month, market, w, now],
  );
  return (
    <>
      <Drawn chart={chart} />
      {runs !== null && <p class="hint">{w.why.flows(write(answer.value), write(runs))}</p>}
      <p>
        {flip === null
          ? w.why.firm
          : w.why.flip(
              titleOf(flip.path, market, w, now),
              amount(flip.from, flip.unit, language.value, w),
              amount(flip.to, flip.unit, language.value, w),
              flip.part < 0.01 ? '<1%' : `${Math.round(100 * flip.part)}%`,
              title(flip.winner),
            )}
      </p>
      {flip !== null && <p class="path">{flip.path}</p>}
      <details>
        <summary>{w.why.trace}</summary>
        <div class="scroll" tabIndex={0} role="group" aria-label={w.why.trace}>
          <table>
            <thead>
              <tr>
                <th scope="col">{w.chart.month}</th>
                {traced.map((name) => (
                  <th key={name} scope="col">
                    {w.metrics[name]}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {answer.trace
                .filter((row) => row.month % 6 === 0 || row.month === 1)
                .map((row) => (
                  <tr key={row.month}>
                    <th scope="row">{row.month * market.step}</th>
                    {traced.map((name) => (
                      <td key={name}>{metricValue(row.values[name], name, language.value)}</td>
                    ))}
                  </tr>
                ))}
            </tbody>
          </table>
        </div>
      </details>
    </>
  );
}
