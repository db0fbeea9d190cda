import { signal, useSignal } from '@preact/signals';
import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import type { Chart } from '../../report/charts/chart.js';
import type { ChartTable } from '../../report/charts/told/table.js';
import { size } from '../../report/charts/theme.js';
import type * as Drawing from '../take/drawing.js';
import { words } from '../words/index.js';
import { useWidth } from './chart-size.js';

/** How wide charts are drawn, in their units: as there is room, but no wider than in reports, and scaled down where that would be too narrow. */
const widths = { least: 420, most: size.width, step: 20 } as const;

/** All charts of reports, from when the first one is wanted; afterwards each is drawn in the frame in which it changes. */
const drawing = signal<typeof Drawing | null>(null);

function useDrawing() {
  useLayoutEffect(() => void import('../take/drawing.js').then((module) => (drawing.value = module)), []);
  return drawing.value;
}

/** A chart of the product as it stands in reports too, with what it says in a sentence and as a table. */
export function Drawn({ chart }: { readonly chart: Chart }) {
  const { element, width: room, zoom } = useWidth(size.width);
  const width = Math.min(widths.most, Math.max(widths.least, Math.floor(room / zoom / widths.step) * widths.step));
  const host = useRef<HTMLDivElement>(null);
  const opened = useSignal(false);
  const by = useDrawing();
  const drawn = useMemo(() => {
    if (by === null) return null;
    const summary = by.summaryOf(chart);
    const { language } = chart.heading;
    const said = { ...chart, heading: { ...chart.heading, description: summary, width } };
    const figure = by.draw(document, by.withOwnSpaces(by.withOwnQuotes(said, language), language));
    // The page has the charts' style sheet already, and allows no other.
    for (const style of figure.querySelectorAll('style')) style.remove();
    return { summary, figure };
  }, [by, chart, width]);
  useLayoutEffect(() => {
    if (drawn !== null) host.current?.replaceChildren(drawn.figure);
  }, [drawn]);
  return (
    <figure class="drawn">
      <div ref={element}>
        <div ref={host} />
      </div>
      {by !== null && drawn !== null && (
        <figcaption>
          <p class="hint">{drawn.summary}</p>
          <details onToggle={({ currentTarget }) => (opened.value = currentTarget.open)}>
            <summary>{words.value.chart.table}</summary>
            {opened.value && <Cells table={by.tableOf(chart)} title={chart.heading.title} />}
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
