import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { differencesOf, frontOf } from '../figures/beside.js';
import type { Arm, Beside } from '../protocol/messages.js';
import type { Session } from '../state/session.js';
import { language } from '../state/settings.js';
import { metricValue } from '../words/amounts.js';
import { words } from '../words/index.js';
import { Icon } from './icon.js';
import { Runner, useComputation } from './computation.js';
import { Drawn } from './drawn.js';
import { strategyNames } from './levers.js';

/** Ways that are compared at most. */
const most = 4;

/** Up to four ways of doing business for one vendor, side by side under the same luck. */
export function BesidePanel({ session }: { readonly session: Session }) {
  const w = words.value;
  const vendor = session.vendor.value;
  const beside = useComputation(session.desk, 'beside');
  const chosen = useSignal<readonly string[] | null>(null);
  if (vendor === null) return null;
  const first = vendor.strategy;
  const other = vendor.open ? 'closed-premium' : 'open-weights';
  const ways = (chosen.value ?? [first, other]).filter((name, i, all) => all.indexOf(name) === i);
  const { text, seed } = session.document.value;
  const of = beside.of.value;
  const name = (strategy: string): string => w.strategies[strategy] ?? strategy;
  const outdated = of !== null && (of.text !== text || of.vendor !== vendor.id || of.strategies.join() !== ways.join());
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
                onClick={() => (chosen.value = ways.filter((one) => one !== way))}
              >
                <Icon name="close" />
              </button>
            )}
          </li>
        ))}
      </ul>
      {ways.length < most && (
        <label>
          {w.beside.add}{' '}
          <select
            value=""
            onChange={({ currentTarget }) => {
              if (currentTarget.value !== '') chosen.value = [...ways, currentTarget.value];
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
        computation={beside}
        start={() => beside.start({ text, moves: session.moves.value, seed, vendor: vendor.id, strategies: ways })}
        outdated={outdated}
      />
      {beside.answer.value !== null && (
        <>
          <Table arms={beside.answer.value.arms} />
          <Figures answer={beside.answer.value} />
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
