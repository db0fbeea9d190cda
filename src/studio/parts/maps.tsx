import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { ClaimView } from '../protocol/messages.js';
import { claimsOfEssay } from '../state/asking.js';
import { look, looking } from '../state/looking.js';
import type { Session } from '../state/session.js';
import { language } from '../state/settings.js';
import { words } from '../words/index.js';
import { ClaimBorder } from './claim-border.js';
import { Phase } from './phase.js';

/** Maps over two numbers: of the best way, or of where a claim holds. */
export function Maps({ session }: { readonly session: Session }) {
  const w = words.value;
  const claims = useSignal<readonly ClaimView[]>([]);
  useEffect(() => void claimsOfEssay(session.desk).then((all) => (claims.value = all.filter(({ mapped }) => mapped))), []);
  const { claim: chosen } = looking.value;
  const claim = claims.value.find(({ id }) => id === chosen);
  const now = language.value;
  return (
    <>
      <label class="mapped">
        {w.phase.of}{' '}
        <select value={chosen} onChange={({ currentTarget }) => look({ claim: currentTarget.value, axes: null })}>
          <option value="">{w.phase.best}</option>
          {claims.value.map(({ id, statement }) => (
            <option key={id} value={id}>
              {w.tour.claim(id)} · {statement[now]}
            </option>
          ))}
        </select>
      </label>
      {claim !== undefined && <ClaimBorder key={claim.id} session={session} claim={claim} />}
      {(chosen === '' || (claim === undefined && claims.value.length > 0)) && <Phase session={session} />}
    </>
  );
}
