import { useMemo } from 'preact/hooks';
import { migrationFigures } from '../figures/migration.js';
import type { Session } from '../state/session.js';
import { language } from '../state/settings.js';
import { words } from '../words/index.js';
import { Runner, useComputation } from './computation.js';
import { Drawn } from './drawn.js';

/** Who among builders left whom for whom, and how long those who come stay. */
export function Migration({ session }: { readonly session: Session }) {
  const w = words.value;
  const computation = useComputation(session, 'migration');
  const market = session.market.value;
  const { text } = session.document.value;
  const answered = computation.answered.value;
  const now = language.value;
  const charts = useMemo(
    () => (answered === null ? [] : migrationFigures(answered.answer, answered.market, w, now)),
    [answered, w, now],
  );
  if (market === null) return null;
  return (
    <div class="migration">
      <p>{w.migration.intro}</p>
      <Runner
        session={session}
        computation={computation}
        start={() => computation.start(market, { text, moves: session.moves.value })}
        outdated={answered !== null && answered.given.text !== text}
      />
      {charts.map((chart) => (
        <Drawn key={chart.heading.id} chart={chart} />
      ))}
    </div>
  );
}
