import { barChart, type BarChart } from './bars.js';
import { fanChart, type FanChart } from './fan.js';
import { intervalChart, type IntervalChart } from './intervals.js';
import { lineChart, type LineChart } from './line.js';
import { mapChart, type MapChart } from './map.js';

/** Everything that can be drawn, told apart by `kind`. */
export type Chart =
  | ({ readonly kind: 'line' } & LineChart)
  | ({ readonly kind: 'fan' } & FanChart)
  | ({ readonly kind: 'bars' } & BarChart)
  | ({ readonly kind: 'intervals' } & IntervalChart)
  | ({ readonly kind: 'map' } & MapChart);

/** Draws a chart on `page`; nothing is attached to it. */
export function draw(page: Document, chart: Chart): SVGSVGElement {
  switch (chart.kind) {
    case 'line':
      return lineChart(page, chart);
    case 'fan':
      return fanChart(page, chart);
    case 'bars':
      return barChart(page, chart);
    case 'intervals':
      return intervalChart(page, chart);
    case 'map':
      return mapChart(page, chart);
  }
}
