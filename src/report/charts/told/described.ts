import type { Chart } from '../chart.js';
import { summaryOf } from './summary.js';

/** The same chart, with what is to be seen of it, found from its data, as its description. */
export const described = (chart: Chart): Chart => ({
  ...chart,
  heading: { ...chart.heading, description: summaryOf(chart) },
});
