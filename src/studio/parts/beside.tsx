import { useMemo } from 'preact/hooks';
import { differencesOf, frontOf } from '../figures/beside.js';
import type { Arm, Beside } from '../protocol/messages.js';
import { look, looking, mostWays } from '../state/looking.js';
import type { Session } from '../state/session.js';
import { language } from '../state/settings.js';
import { metricValue } from '../words/amounts.js';
import { words } from '../words/index.js';
import { Icon } from './icon.js';
import { Runner, useComputation } from './computation.js';
import { Drawn } from './drawn.js';
import { strategyNames } from './levers.js';

/** Up to four ways of doing business for one vendor, side by side under the same luck. */
export function BesidePanel({ session }: { readonly session: Session }) {
  const w = words.value;
  const vendor = session.vendor.value;
  const beside = useComputation(session, 'beside');
  const market = session.market.value;
  if (vendor === null || market === null) return null;
  const first = vendor.strategy;
  const other = vendor.open ? 'closed-premium' : 'open-weights';
  const ways = (looking.value.ways ?? [first, other]).filter((name, i, all) => all.indexOf(name) === i);
  const { text, seed } = session.document.value;
  const answered = beside.answered.value;
  const of = answered?.given;
  const name = (strategy: string): string => w.strategies[strategy] ?? strategy;
  const outdated =
    of !== undefined && (of.text !== text || of.seed !== seed || of.vendor !== vendor.id || of.strategies.join() !== ways.join());
  return (
    <div class="beside">
      <p>{w.beside.intro(vendor.title)}</p>
      <ul class="ways">
        {ways.map((way) => (
          <li key={way}>
            {name(way)}
            {way === first && <small> ({w.beside.first})</small>}
            {ways.length > 2 && (
              <button
                type="button"
                class="quiet"
                aria-label={w.beside.remove(name(way))}
                onClick={() => {
                  look({ ways: ways.filter((one) => one !== way) });
                  document.getElementById('add-way')?.focus();
                }}
              >
                <Icon name="close" />
              </button>
            )}
          </li>
        ))}
      </ul>
      {ways.length < mostWays && (
        <label>
          {w.beside.add}{' '}
          <select
            id="add-way"
            value=""
            onChange={({ currentTarget }) => {
              if (currentTarget.value !== '') look({ ways: [...ways, currentTarget.value] });
            }}
          >
            <option value="">–</option>
            {strategyNames
              .filter((strategy) => !ways.includes(strategy))
              .map((strategy) => (
                <option key={strategy} value={strategy}>
                  {name(strategy)}
                </option>
              ))}
          </select>
        </label>
      )}
      <Runner
        session={session}
        computation={beside}
        start={() => beside.start(market, { text, moves: session.moves.value, seed, vendor: vendor.id, strategies: ways })}
        outdated={outdated}
      />
      {answered !== null && (
        <>
          <Table arms={answered.answer.arms} />
          <Figures answer={answered.answer} />
        </>
      )}
    </div>
  );
}

function Table({ arms }: { readonly arms: readonly Arm[] }) {
  const w = words.value;
  const metrics = Object.keys(arms[0]?.metrics ?? {});
  return (
    <div class="scroll" tabIndex={0} role="group" aria-label={w.ask.beside}>
      <table class="arms">
        <thead>
          <tr>
            <th scope="col">{w.controls.strategy}</th>
            {metrics.map((metric) => (
              <th key={metric} scope="col">
                {(w.metrics as Readonly<Record<string, string>>)[metric] ?? metric}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {arms.map(({ strategy, metrics: told }) => (
            <tr key={strategy}>
              <th scope="row">{w.strategies[strategy] ?? strategy}</th>
              {metrics.map((metric) => (
                <td key={metric}>{metricValue(told[metric]!.mean, metric, language.value)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Paired differences, outcome by outcome, and which ways no other beats. */
function Figures({ answer }: { readonly answer: Beside }) {
  const w = words.value;
  const now = language.value;
  const charts = useMemo(() => [...differencesOf(answer, w, now), frontOf(answer, w, now)], [answer, w, now]);
  return (
    <div class="figures">
      {charts.map((chart) => (
        <Drawn key={chart.heading.id} chart={chart} />
      ))}
    </div>
  );
}
