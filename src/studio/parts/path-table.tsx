import type { MarketView } from '../protocol/market.js';
import { pathOf, type PathMetric, type Paths } from '../protocol/paths.js';
import { language } from '../state/settings.js';
import { metricValue } from '../words/amounts.js';
import { words } from '../words/index.js';

/** Months that a table tells: every half year and the last. */
const every = 6;

/** A chart's numbers for who would rather read. */
export function PathTable({
  market,
  paths,
  metric,
}: {
  readonly market: MarketView;
  readonly paths: Paths;
  readonly metric: PathMetric;
}) {
  const w = words.value;
  const vendors = market.vendors.filter(({ id }) => paths.vendors.includes(id));
  const steps = Array.from({ length: paths.months }, (_, i) => i).filter(
    (i) => (i + 1) % every === 0 || i === 0 || i === paths.months - 1,
  );
  return (
    <details class="as-table">
      <summary>{w.chart.table}</summary>
      <div class="scroll" tabIndex={0} role="group" aria-label={w.metrics[metric]}>
        <table>
          <caption class="unseen">{w.metrics[metric]}</caption>
          <thead>
            <tr>
              <th scope="col">{w.chart.month}</th>
              {vendors.map(({ id, title }) => (
                <th key={id} scope="col">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {steps.map((step) => (
              <tr key={step}>
                <th scope="row">{(step + 1) * paths.step}</th>
                {vendors.map(({ id }) => (
                  <td key={id}>{metricValue(pathOf(paths, metric, id, paths.values)[step], metric, language.value)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
