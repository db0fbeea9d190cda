import { useLayoutEffect, useRef } from 'preact/hooks';
import { dotRow } from '../../report/charts/dot-row.js';
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

/** Dots of a row, and how far apart they are drawn. */
const of = 20;
const pitch = 10;

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
          const of20 = Math.round(of * survivalOf(shown, id));
          const before = ghost === null ? of20 : Math.round(of * survivalOf(ghost, id));
          return (
            <li key={id} class={id === vendor ? 'subject' : ''}>
              <button type="button" title={title} aria-pressed={id === vendor} onClick={() => choose(id)}>
                <span class={open ? 'mark open' : 'mark'} style={{ color: seriesColour(i) }} aria-hidden="true" />
                {title}
              </button>
              <Dots full={of20} before={before} colour={seriesColour(i)} />
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

/** The row of dots of reports. */
function Dots({ full, before, colour }: { readonly full: number; readonly before: number; readonly colour: string }) {
  const host = useRef<SVGSVGElement>(null);
  useLayoutEffect(
    () => host.current?.replaceChildren(...dotRow(document, { full, of, before, x: pitch / 2, y: pitch / 2, pitch, colour })),
    [full, before, colour],
  );
  return <svg ref={host} viewBox={`0 0 ${of * pitch} ${pitch}`} class="dots" aria-hidden="true" />;
}
