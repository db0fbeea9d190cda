import { pathOf, type Fan, type PathMetric, type Paths } from '../protocol/paths.js';
import type { VendorView } from '../protocol/market.js';
import { language } from '../state/settings.js';
import { metricValue } from '../words/amounts.js';
import { words } from '../words/index.js';
import { survivalOf } from './survivors.js';

interface HeadlineProps {
  readonly vendor: VendorView;
  readonly paths: Paths;
  readonly fan: Fan | null;
  /** What was before, in the way in which it is shown now. */
  readonly before: Paths | null;
  /** Of the metrics that are shares, the one that is told. */
  readonly metric: PathMetric;
}

/** Less than this is no difference that anybody sees. */
const seen = 0.0005;

/** The answer for one vendor in a sentence, against what it was before. */
export function Headline({ vendor, paths, fan, before, metric }: HeadlineProps) {
  const w = words.value;
  const { id, title } = vendor;
  const shown = fan?.mean ?? paths;
  const share = w.headline.of[metric] === undefined ? 'business_share' : metric;
  const end = (of: Paths): number => (of.vendors.includes(id) ? (pathOf(of, share, id, of.values).at(-1) ?? NaN) : NaN);
  const value = end(shown);
  const change = before === null ? 0 : value - end(before);
  const points = w.headline.points(Math.abs(100 * change).toFixed(Math.abs(change) < 0.0995 ? 1 : 0));
  const told = !(Math.abs(change) > seen) ? '' : change > 0 ? w.headline.better(points) : w.headline.worse(points);
  const comma = language.value === 'en' ? ', ' : '，';
  return (
    <p class="headline" aria-live="polite" aria-atomic="true">
      {w.headline.survives(title, Math.round(20 * survivalOf(shown, id)))}
      {!Number.isNaN(value) && `${comma}${w.headline.ends(w.headline.of[share]!, metricValue(value, share, language.value))}`}
      {told !== '' && (
        <em class={change > 0 ? 'better' : 'worse'}>
          {comma}
          {told}
        </em>
      )}
      {language.value === 'en' ? '.' : '。'}
    </p>
  );
}
