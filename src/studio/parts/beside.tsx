import { useSignal } from '@preact/signals';
import type { Arm, Told } from '../protocol/messages.js';
import type { Session } from '../state/session.js';
import { language } from '../state/settings.js';
import { metricDifference, metricValue } from '../words/amounts.js';
import { words } from '../words/index.js';
import { Icon } from './icon.js';
import { Runner, useComputation } from './computation.js';
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
          <p class="hint">{w.beside.runs(beside.answer.value.replicates)}</p>
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
                <td key={metric}>
                  <strong>{metricValue(told[metric]!.mean, metric, language.value)}</strong>
                  <Difference told={told[metric]!} metric={metric} all={arms.map((arm) => arm.metrics[metric]!)} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface DifferenceProps {
  readonly told: Told;
  readonly metric: string;
  readonly all: readonly Told[];
}

/** A difference with its interval, drawn on the scale of all in its column. */
function Difference({ told: { difference, low, high }, metric, all }: DifferenceProps) {
  const w = words.value.beside;
  if (difference === null || low === null || high === null) return null;
  const widest = Math.max(...all.flatMap((one) => [Math.abs(one.low ?? 0), Math.abs(one.high ?? 0)])) || 1;
  const x = (value: number): number => 50 + (46 * value) / widest;
  const signed = (value: number): string => metricDifference(value, metric, language.value);
  const settled = low > 0 || high < 0;
  return (
    <span class={settled ? 'difference settled' : 'difference'}>
      <svg viewBox="0 0 100 12" aria-hidden="true">
        <path class="axis" d="M50,0V12" />
        <path class="interval" d={`M${x(low)},6H${x(high)}`} />
        <circle cx={x(difference)} cy={6} r={3} />
      </svg>
      <small>
        {signed(difference)} ({signed(low)} … {signed(high)}){!settled && ` · ${w.close}`}
      </small>
    </span>
  );
}
