import { seriesColour } from '../../report/charts/theme.js';
import type { MarketView } from '../protocol/market.js';
import { pathOf, type Fan, type Paths } from '../protocol/paths.js';
import { words } from '../words/index.js';

interface SurvivorsProps {
  readonly market: MarketView;
  readonly paths: Paths;
  readonly fan: Fan | null;
  readonly before: Paths | null;
  readonly vendor: string;
  readonly choose: (vendor: string) => void;
}

const dots = Array.from({ length: 20 }, (_, i) => i);

/** Chance to be still there at the end, as a count out of twenty. */
export function survivalOf(paths: Paths, vendor: string): number {
  return paths.vendors.includes(vendor) ? (pathOf(paths, 'survival', vendor, paths.values).at(-1) ?? 0) : 0;
}

/** Who is still there at the end: twenty dots a vendor, as many filled as runs of twenty in which it is. */
export function Survivors({ market, paths, fan, before: ghost, vendor, choose }: SurvivorsProps) {
  const w = words.value.survivors;
  const shown = fan?.mean ?? paths;
  return (
    <section class="survivors" aria-labelledby="survivors-title">
      <h2 id="survivors-title">{w.title}</h2>
      <ul>
        {market.vendors.map(({ id, title, open }, i) => {
          const of20 = Math.round(20 * survivalOf(shown, id));
          const before = ghost === null ? of20 : Math.round(20 * survivalOf(ghost, id));
          return (
            <li key={id} class={id === vendor ? 'subject' : ''}>
              <button type="button" aria-pressed={id === vendor} onClick={() => choose(id)}>
                <span class={open ? 'mark open' : 'mark'} style={{ color: seriesColour(i) }} aria-hidden="true" />
                {title}
              </button>
              <svg viewBox="0 0 202 11" class="dots" aria-hidden="true" style={{ color: seriesColour(i) }}>
                {dots.map((dot) => (
                  <circle key={dot} cx={5 + dot * 10.1} cy={5.5} r={4} class={dot < of20 ? 'there' : 'gone'} />
                ))}
                {before !== of20 && <path class="was" d={`M${before * 10.1},0V11`} />}
              </svg>
              <span class="count">
                {w.of20(of20)}
                {before !== of20 && <small> {w.was(before)}</small>}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
