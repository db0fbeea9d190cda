import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { Chart } from '../../report/charts/chart.js';
import type { ChartTable } from '../../report/charts/told/table.js';
import { size } from '../../report/charts/theme.js';
import { words } from '../words/index.js';
import { useWidth } from './chart-size.js';

/** How wide charts are drawn, in their units: as there is room, but no wider than in reports, and scaled down where that would be too narrow. */
const widths = { least: 420, most: size.width, step: 20 } as const;

/** A chart of the product as it stands in reports too, with what it says in a sentence and as a table. */
export function Drawn({ chart }: { readonly chart: Chart }) {
  const { element, width: room, zoom } = useWidth(size.width);
  const width = Math.min(widths.most, Math.max(widths.least, Math.floor(room / zoom / widths.step) * widths.step));
  const host = useRef<HTMLDivElement>(null);
  const told = useSignal<{ readonly summary: string; readonly table: ChartTable } | null>(null);
  useEffect(() => {
    let gone = false;
    void import('../take/drawing.js').then(({ draw, summaryOf, tableOf }) => {
      if (gone) return;
      const summary = summaryOf(chart);
      const figure = draw(document, { ...chart, heading: { ...chart.heading, description: summary, width } });
      // The page has the charts' style sheet already, and allows no other.
      for (const style of figure.querySelectorAll('style')) style.remove();
      host.current?.replaceChildren(figure);
      told.value = { summary, table: tableOf(chart) };
    });
    return () => void (gone = true);
  }, [chart, width]);
  return (
    <figure class="drawn">
      <div ref={element}>
        <div ref={host} />
      </div>
      {told.value !== null && (
        <figcaption>
          <p class="hint">{told.value.summary}</p>
          <details>
            <summary>{words.value.chart.table}</summary>
            <Cells table={told.value.table} title={chart.heading.title} />
          </details>
        </figcaption>
      )}
    </figure>
  );
}

function Cells({ table: { head, rows }, title }: { readonly table: ChartTable; readonly title: string }) {
  return (
    <div class="scroll" tabIndex={0} role="group" aria-label={title}>
      <table>
        <thead>
          <tr>
            {head.map((cell, i) => (
              <th key={i} scope="col">
                {cell}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, r) => (
            <tr key={r}>
              {row.map((cell, i) =>
                i === 0 ? (
                  <th key={i} scope="row">
                    {cell}
                  </th>
                ) : (
                  <td key={i}>{cell}</td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
