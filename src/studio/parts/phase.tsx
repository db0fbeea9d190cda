import { useSignal } from '@preact/signals';
import { categoryFills } from '../../report/charts/theme.js';
import type { MarketView, Parameter } from '../protocol/market.js';
import type { PhaseMap } from '../protocol/messages.js';
import { metricsOf, type Session } from '../state/session.js';
import { language } from '../state/settings.js';
import { amount, metricValue } from '../words/amounts.js';
import { words, type Words } from '../words/index.js';
import { Runner, useComputation } from './computation.js';
import { leversOf } from './levers.js';

/** Ways among which the best is sought: as many as a map's colours tell apart. */
const compared = ['open-weights', 'open-core', 'closed-premium', 'closed-subsidy'] as const;

/** Over two numbers, which way serves a vendor best. */
export function Phase({ session }: { readonly session: Session }) {
  const w = words.value;
  const phase = useComputation(session.desk, 'phase');
  const market = session.market.value;
  const vendor = session.vendor.value;
  const axes = useSignal<{ readonly x: string; readonly y: string } | null>(null);
  const by = useSignal('profit_npv');
  if (market === null || vendor === null) return null;
  const levers = leversOf(market, vendor.id, w);
  const choices = [...levers.market, ...levers.own].filter(({ parameter }) => parameter.low !== null);
  const x = axes.value?.x ?? choices[0]?.parameter.path ?? '';
  const y = axes.value?.y ?? choices[1]?.parameter.path ?? '';
  const { text } = session.document.value;
  const of = phase.of.value;
  const metrics = ['profit_npv', 'survival', ...metricsOf(market).filter((name) => name.endsWith('_share'))];
  const select = (label: string, value: string, choose: (path: string) => void) => (
    <label>
      {label}
      <select value={value} onChange={({ currentTarget }) => choose(currentTarget.value)}>
        {choices.map(({ parameter, title }) => (
          <option key={parameter.path} value={parameter.path}>
            {title}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <div class="phase">
      <p>{w.phase.intro(vendor.title)}</p>
      <div class="row">
        {select(w.phase.x, x, (path) => (axes.value = { x: path, y }))}
        {select(w.phase.y, y, (path) => (axes.value = { x, y: path }))}
        <label>
          {w.phase.by}
          <select value={by.value} onChange={({ currentTarget }) => (by.value = currentTarget.value)}>
            {metrics.map((name) => (
              <option key={name} value={name}>
                {(w.metrics as Readonly<Record<string, string>>)[name]}
              </option>
            ))}
          </select>
        </label>
      </div>
      <Runner
        computation={phase}
        start={() =>
          phase.start({ text, moves: session.moves.value, vendor: vendor.id, x, y, metric: by.value, strategies: compared })
        }
        outdated={
          of !== null && (of.text !== text || of.x !== x || of.y !== y || of.metric !== by.value || of.vendor !== vendor.id)
        }
      />
      {phase.answer.value !== null && of !== null && (
        <MapFigure map={phase.answer.value} metric={of.metric} market={market} w={w} vendor={of.vendor} />
      )}
    </div>
  );
}

interface MapProps {
  readonly map: PhaseMap;
  readonly metric: string;
  readonly market: MarketView;
  readonly vendor: string;
  readonly w: Words;
}

const cell = 34;
const edge = 64;

function MapFigure({ map, metric, market, vendor, w }: MapProps) {
  const { x, y, strategies, best, values } = map;
  const at = (path: string): Parameter => market.parameters.find((one) => one.path === path)!;
  const titles = new Map(
    [...leversOf(market, vendor, w).own, ...leversOf(market, vendor, w).market].map(({ parameter, title }) => [
      parameter.path,
      title,
    ]),
  );
  const write = (value: number, unit: string): string => amount(value, unit, language.value, w);
  const name = (i: number): string => (i < 0 ? '–' : (w.strategies[strategies[i]!] ?? strategies[i]!));
  const width = edge + x.at.length * cell + 8;
  const height = y.at.length * cell + 46;
  const place = (axis: PhaseMap['x']): number => {
    const [low, high] = [axis.at[0]!, axis.at.at(-1)!];
    return ((at(axis.path).value - low) / (high - low || 1)) * (axis.at.length - 1);
  };
  const own = { x: edge + (place(x) + 0.5) * cell, y: (y.at.length - 0.5 - place(y)) * cell };
  const present = [...new Set(best)].filter((i) => i >= 0).toSorted((a, b) => a - b);
  return (
    <figure>
      <svg
        viewBox={`0 0 ${width} ${height}`}
        class="map"
        role="img"
        aria-label={w.phase.intro(market.vendors.find(({ id }) => id === vendor)?.title ?? vendor)}
      >
        {best.map((one, i) => {
          const column = i % x.at.length;
          const row = Math.floor(i / x.at.length);
          const told = w.phase.cell(
            write(x.at[column]!, x.unit),
            write(y.at[row]!, y.unit),
            name(one),
            metricValue(values[i], metric, language.value),
          );
          return (
            <rect
              key={i}
              x={edge + column * cell}
              y={(y.at.length - 1 - row) * cell}
              width={cell}
              height={cell}
              fill={one < 0 ? 'var(--tint)' : categoryFills[one]}
            >
              <title>{told}</title>
            </rect>
          );
        })}
        <circle class="own" cx={own.x} cy={own.y} r={7} />
        <text x={edge} y={height - 28}>
          {write(x.at[0]!, x.unit)}
        </text>
        <text x={width - 8} y={height - 28} text-anchor="end">
          {write(x.at.at(-1)!, x.unit)}
        </text>
        <text x={(edge + width) / 2} y={height - 8} text-anchor="middle" class="axis-name">
          {titles.get(x.path) ?? x.path}
        </text>
        <text x={edge - 6} y={12} text-anchor="end">
          {write(y.at.at(-1)!, y.unit)}
        </text>
        <text x={edge - 6} y={y.at.length * cell - 2} text-anchor="end">
          {write(y.at[0]!, y.unit)}
        </text>
      </svg>
      <figcaption>
        <strong>{titles.get(y.path) ?? y.path}</strong> ↑
        <ul class="legend">
          {present.map((i) => (
            <li key={i}>
              <svg viewBox="0 0 12 12" aria-hidden="true">
                <rect width="12" height="12" fill={categoryFills[i]} />
              </svg>
              {name(i)} ({best.filter((one) => one === i).length}/{best.length})
            </li>
          ))}
          <li>
            <svg viewBox="0 0 12 12" aria-hidden="true">
              <circle class="own" cx="6" cy="6" r="4.5" />
            </svg>
            {w.phase.here}
          </li>
        </ul>
      </figcaption>
    </figure>
  );
}
