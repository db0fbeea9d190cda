import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { aside, enumerated, under } from '../../report/lists.js';
import { ClaimBorder } from '../parts/claim-border.js';
import { Runner, useComputation } from '../parts/computation.js';
import { Choice } from '../parts/tabs.js';
import { Verdict, Verdicts } from '../parts/verdicts.js';
import type { ClaimView } from '../protocol/messages.js';
import { claimsOfEssay } from '../state/asking.js';
import { language } from '../state/settings.js';
import { words } from '../words/index.js';
import { desk, sessions } from './desks.js';

const filters = ['all', 'supported', 'depends', 'undetermined', 'refuted'] as const;

/** The essay's claims with what was found of each, and a trial of any on the reader's own market. */
export function Claims() {
  const claims = useSignal<readonly ClaimView[]>([]);
  const filter = useSignal<(typeof filters)[number]>('all');
  useEffect(() => void claimsOfEssay(desk).then((all) => (claims.value = all)), []);
  const w = words.value.claims;
  const shown = claims.value.filter(({ rows }) => filter.value === 'all' || rows.some(({ verdict }) => verdict === filter.value));
  return (
    <div class="claims">
      <h1>{w.title}</h1>
      <p class="lead">{w.lead}</p>
      <Choice
        label={w.filter}
        names={filters}
        titles={(name) => (name === 'all' ? w.all : w.verdicts[name]!)}
        chosen={filter.value}
        choose={(name) => (filter.value = name)}
      />
      {claims.value.length === 0 ? (
        <p class="waiting" role="status">
          {words.value.loading}
        </p>
      ) : (
        <ul class="board-of-claims">
          {shown.map((claim) => (
            <li key={claim.id}>
              <Card claim={claim} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function Card({ claim }: { readonly claim: ClaimView }) {
  const opened = useSignal(false);
  const now = language.value;
  const counts = ['supported', 'depends', 'undetermined', 'refuted']
    .map((verdict) => ({ verdict, count: claim.rows.filter((row) => row.verdict === verdict).length }))
    .filter(({ count }) => count > 0);
  return (
    <details onToggle={({ currentTarget }) => (opened.value = currentTarget.open)}>
      <summary>
        <span class="id">{claim.id}</span>
        <span class="statement">{claim.statement[now]}</span>
        <span class="counts">
          {counts.map(({ verdict, count }) => (
            <span key={verdict}>
              <Verdict verdict={verdict} /> {count}
            </span>
          ))}
        </span>
      </summary>
      {opened.value && <Open claim={claim} />}
    </details>
  );
}

function Open({ claim }: { readonly claim: ClaimView }) {
  const w = words.value.claims;
  const now = language.value;
  return (
    <div class="claim-open">
      <p>{w.refutedBy(claim.refutedBy[now])}</p>
      <p>{w.matters(claim.least, claim.unit[now], claim.because[now])}</p>
      <p class="hint">
        {enumerated(claim.essay, now)} · {w.restsOn} {enumerated(claim.restsOn, now)}
      </p>
      <Verdicts rows={claim.rows} />
      <Here claim={claim} />
    </div>
  );
}

/** A small trial of a claim on the market in the sandbox. */
function Here({ claim }: { readonly claim: ClaimView }) {
  const w = words.value.claims;
  const now = language.value;
  const trial = useComputation(sessions.sandbox, 'trial', claim.id);
  const { document, market } = sessions.sandbox;
  const shown = market.value;
  if (shown === null) return null;
  const answered = trial.answered.value;
  const { text } = document.value;
  const answer = answered?.answer;
  return (
    <div class="here">
      <h2>{under(w.testHere, shown.title[now], now)}</h2>
      <p class="hint">{w.weak}</p>
      <Runner
        session={sessions.sandbox}
        computation={trial}
        start={() => trial.start(shown, { text, claim: claim.id })}
        outdated={answered !== null && answered.given.text !== text}
      />
      {answer !== undefined && (
        <p>
          {w.here(w.verdicts[answer.verdict] ?? answer.verdict, `${Math.round(100 * answer.holds)}%`, answer.worlds)}
          {answer.mean !== null &&
            ` ${under(w.effect, aside(answer.mean.toPrecision(3), `${answer.low?.toPrecision(3)} … ${answer.high?.toPrecision(3)}`, now), now)}`}
        </p>
      )}
      <h3>{words.value.border.title(claim.id)}</h3>
      <ClaimBorder session={sessions.sandbox} claim={claim} />
    </div>
  );
}
