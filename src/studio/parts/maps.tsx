import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { ClaimView } from '../protocol/messages.js';
import { claimsOfEssay } from '../state/asking.js';
import type { Session } from '../state/session.js';
import { language } from '../state/settings.js';
import { words } from '../words/index.js';
import { ClaimBorder } from './claim-border.js';
import { Phase } from './phase.js';

/** Maps over two numbers: of the best way, or of where a claim holds. */
export function Maps({ session }: { readonly session: Session }) {
  const w = words.value;
  const claims = useSignal<readonly ClaimView[]>([]);
  const chosen = useSignal('');
  useEffect(() => void claimsOfEssay(session.desk).then((all) => (claims.value = all.filter(({ mapped }) => mapped))), []);
  const claim = claims.value.find(({ id }) => id === chosen.value);
  const now = language.value;
  return (
    <>
      <label class="mapped">
        {w.phase.of}{' '}
        <select value={chosen.value} onChange={({ currentTarget }) => (chosen.value = currentTarget.value)}>
          <option value="">{w.phase.best}</option>
          {claims.value.map(({ id, statement }) => (
            <option key={id} value={id}>
              {w.tour.claim(id)} · {statement[now]}
            </option>
          ))}
        </select>
      </label>
      {claim === undefined ? <Phase session={session} /> : <ClaimBorder key={claim.id} session={session} claim={claim} />}
    </>
  );
}
