import { useMemo } from 'preact/hooks';
import { borderOf } from '../figures/border.js';
import type { MarketView, Parameter } from '../protocol/market.js';
import type { ClaimMap, ClaimView } from '../protocol/messages.js';
import { look, looking } from '../state/looking.js';
import type { Session } from '../state/session.js';
import { language } from '../state/settings.js';
import { words, type Words } from '../words/index.js';
import { titleOf } from '../words/titles.js';
import { AxesChoice, axesAmong, rangedLevers } from './axes-choice.js';
import { Runner, useComputation } from './computation.js';
import { Drawn } from './drawn.js';
import type { Titled } from './levers.js';

type Bordered = Pick<ClaimView, 'id' | 'conditions' | 'mapped'>;

/** Where over two numbers a claim holds on the reader's market, and where it does not. */
export function ClaimBorder({ session, claim }: { readonly session: Session; readonly claim: Bordered }) {
  const w = words.value;
  const border = useComputation(session, 'border', claim.id);
  const market = session.market.value;
  const vendor = session.vendor.value;
  if (market === null || vendor === null) return null;
  if (!claim.mapped) return <p class="hint">{w.border.searched}</p>;
  const own = conditionsOf(claim, market);
  const choices = choicesOf(own, market, vendor.id, w);
  const { x, y } = axesAmong(choices, looking.value.axes);
  const { text } = session.document.value;
  const answered = border.answered.value;
  const of = answered?.given;
  return (
    <div class="border">
      <p class="hint">{w.border.intro}</p>
      <div class="row">
        <AxesChoice choices={choices} axes={{ x, y }} choose={(next) => look({ axes: next })} />
      </div>
      <Runner
        session={session}
        computation={border}
        start={() => border.start(market, { text, moves: session.moves.value, claim: claim.id, x, y })}
        outdated={of !== undefined && (of.text !== text || of.claim !== claim.id || of.x !== x || of.y !== y)}
      />
      {answered !== null && <Border map={answered.answer} claim={answered.given.claim} market={answered.market} />}
    </div>
  );
}

/** The numbers with a range that a claim is said to turn on, condition by condition. */
function conditionsOf({ conditions }: Bordered, { parameters }: MarketView): Parameter[][] {
  return conditions
    .map((pattern) => {
      const keys = pattern.split('.');
      const fits = (path: string): boolean => {
        const own = path.split('.');
        return own.length === keys.length && keys.every((key, i) => key === '*' || key === own[i]);
      };
      return parameters.filter(({ path, low, high }) => low !== null && high !== null && low < high && fits(path));
    })
    .filter((found) => found.length > 0);
}

/** What a claim turns on first, of each condition its first number before the others, then the levers. */
function choicesOf(own: readonly (readonly Parameter[])[], market: MarketView, vendor: string, w: Words): Titled[] {
  const ordered = [...own.map(([first]) => first!), ...own.flat()];
  const titled = ordered.map((parameter) => ({ parameter, title: titleOf(parameter.path, market, w, language.value) }));
  const all = [...titled, ...rangedLevers(market, vendor, w)];
  return [...new Map(all.map((one) => [one.parameter.path, one])).values()];
}

function Border({ map, claim, market }: { readonly map: ClaimMap; readonly claim: string; readonly market: MarketView }) {
  const w = words.value;
  const now = language.value;
  const chart = useMemo(() => borderOf(map, claim, market, w, now), [map, claim, market, w, now]);
  return <Drawn chart={chart} />;
}
