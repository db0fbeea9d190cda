import { barChart, type BarChart } from './bars.js';
import { differenceChart, type DifferenceChart } from './differences.js';
import { dotChart, type DotChart } from './dots.js';
import { fanChart, type FanChart } from './fan.js';
import { flowChart, type FlowChart } from './flows.js';
import { intervalChart, type IntervalChart } from './intervals.js';
import { lineChart, type LineChart } from './line.js';
import { mapChart, type MapChart } from './map.js';
import { multiplesChart, type MultiplesChart } from './multiples.js';
import { paretoChart, type ParetoChart } from './pareto.js';
import { shareChart, type ShareChart } from './shares.js';
import { tornadoChart, type TornadoChart } from './tornado.js';
import { waterfallChart, type WaterfallChart } from './waterfall.js';

/** Everything that can be drawn, told apart by `kind`. */
export type Chart =
  | ({ readonly kind: 'line' } & LineChart)
  | ({ readonly kind: 'fan' } & FanChart)
  | ({ readonly kind: 'shares' } & ShareChart)
  | ({ readonly kind: 'multiples' } & MultiplesChart)
  | ({ readonly kind: 'dots' } & DotChart)
  | ({ readonly kind: 'bars' } & BarChart)
  | ({ readonly kind: 'intervals' } & IntervalChart)
  | ({ readonly kind: 'differences' } & DifferenceChart)
  | ({ readonly kind: 'tornado' } & TornadoChart)
  | ({ readonly kind: 'waterfall' } & WaterfallChart)
  | ({ readonly kind: 'flows' } & FlowChart)
  | ({ readonly kind: 'pareto' } & ParetoChart)
  | ({ readonly kind: 'map' } & MapChart);

/** Draws a chart on `page`; nothing is attached to it. */
export function draw(page: Document, chart: Chart): SVGSVGElement {
  switch (chart.kind) {
    case 'line':
      return lineChart(page, chart);
    case 'fan':
      return fanChart(page, chart);
    case 'shares':
      return shareChart(page, chart);
    case 'multiples':
      return multiplesChart(page, chart);
    case 'dots':
      return dotChart(page, chart);
    case 'bars':
      return barChart(page, chart);
    case 'intervals':
      return intervalChart(page, chart);
    case 'differences':
      return differenceChart(page, chart);
    case 'tornado':
      return tornadoChart(page, chart);
    case 'waterfall':
      return waterfallChart(page, chart);
    case 'flows':
      return flowChart(page, chart);
    case 'pareto':
      return paretoChart(page, chart);
    case 'map':
      return mapChart(page, chart);
  }
}
