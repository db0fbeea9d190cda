import { useMemo } from 'preact/hooks';
import type { Chart } from '../../report/charts/chart.js';
import { fanFigure } from '../figures/fan.js';
import type { Seen } from '../figures/seen.js';
import { dotsOf, isStacked, panelsOf, stackOf } from '../figures/vendors.js';
import type { PathMetric } from '../protocol/paths.js';
import { look, looking, vendorViews, type Looking } from '../state/looking.js';
import type { Session } from '../state/session.js';
import { language } from '../state/settings.js';
import { words } from '../words/index.js';
import { Drawn } from './drawn.js';
import { Choice } from './tabs.js';

/** The charts of a report, of the runs that are shown: cash and when it ran out, vendor by vendor, shares of the whole. */
export function Vendors({ session }: { readonly session: Session }) {
  const w = words.value;
  const { vendors: view } = looking.value;
  const market = session.market.value;
  const paths = session.paths.value;
  const fan = session.fan.value;
  const vendor = session.vendor.value;
  const now = language.value;
  const { metric } = session.document.value;
  const chart = useMemo(
    () =>
      market === null || paths === null || vendor === null
        ? null
        : chartOf(view, { market, paths, fan, language: now, words: w }, metric, vendor.id),
    [view, market, paths, fan, now, w, metric, vendor?.id],
  );
  if (chart === null) return null;
  return (
    <div class="vendors">
      <p>{w.vendors.intro}</p>
      <Choice
        label={w.ask.vendors}
        names={vendorViews}
        titles={(name) => w.vendors.views[name]}
        chosen={view}
        choose={(name) => look({ vendors: name })}
      />
      <Drawn chart={chart} />
    </div>
  );
}

function chartOf(view: Looking['vendors'], seen: Seen, metric: PathMetric, vendor: string): Chart {
  switch (view) {
    case 'cash':
    case 'runway':
      return panelsOf(seen, view);
    case 'panels':
      return panelsOf(seen, metric);
    case 'stack':
      return stackOf(seen, isStacked(metric) ? metric : 'business_share');
    case 'fan':
      return fanFigure({ ...seen, metric, vendor, before: null });
    case 'dots':
      return dotsOf(seen);
  }
}
