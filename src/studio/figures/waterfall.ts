import type { Chart } from '../../report/charts/chart.js';
import type { Why } from '../protocol/messages.js';
import type { PathMetric } from '../protocol/paths.js';
import type { Language } from '../state/settings.js';
import { unitOf } from '../words/amounts.js';
import type { Words } from '../words/index.js';
import { headingOf } from './heading.js';

/** What each group of mechanisms adds, from what is left with all of them off to what there is. */
export function waterfallOf(why: Why, metric: PathMetric, title: string, w: Words, now: Language): Chart {
  return {
    kind: 'waterfall',
    heading: headingOf('why', now, title, w.why.parts),
    x: { label: w.metricAxis[metric], unit: unitOf(metric) },
    from: { label: w.why.rest, value: why.rest },
    steps: why.contributions.map(({ name, value }) => ({ label: w.why.groups[name] ?? name, change: value })),
    to: { label: w.why.all },
  };
}
