import { useEffect } from 'preact/hooks';
import { BesidePanel } from '../parts/beside.js';
import { Board } from '../parts/board.js';
import { Editor } from '../parts/editor.js';
import { Headline } from '../parts/headline.js';
import { Influences } from '../parts/influences.js';
import { Migration } from '../parts/migration.js';
import { Levers } from '../parts/levers.js';
import { Numbers } from '../parts/numbers.js';
import { Maps } from '../parts/maps.js';
import { Tabs } from '../parts/tabs.js';
import { TakeAlong } from '../parts/take-along.js';
import { Vendors } from '../parts/vendors.js';
import { Why } from '../parts/why.js';
import { look, looking, panels, questions } from '../state/looking.js';
import { language } from '../state/settings.js';
import { words } from '../words/index.js';
import { resumeKept, sessions } from './desks.js';
import { openInSandbox } from './gallery.js';

/** The reader's own market: levers, text, and everything that can be asked of it. */
export function Sandbox() {
  const session = sessions.sandbox;
  useEffect(() => {
    if (!resumeKept()) void openInSandbox('llm-2024');
    // Whoever came by a button that is gone goes on from the top.
    if (document.activeElement === document.body || document.activeElement === null) {
      document.querySelector<HTMLElement>('#sandbox-title')?.focus({ preventScroll: true });
      scrollTo({ top: 0 });
    }
  }, []);
  const w = words.value;
  const market = session.market.value;
  const { panel, question, point } = looking.value;
  return (
    <div class={panel === 'text' ? 'sandbox writing' : 'sandbox'}>
      <div class="sandbox-head">
        <h1 id="sandbox-title" tabIndex={-1}>
          {market?.title[language.value] ?? w.places.sandbox}
        </h1>
        {market !== null && <p class="lead">{market.question[language.value]}</p>}
        {market?.fallbacks.map(({ vendor, code, plays }) => (
          <p key={vendor} class="notice" role="note">
            {w.fallback(vendor, code, w.strategies[plays] ?? plays)}
          </p>
        ))}
        <Stale />
      </div>
      <div class="sandbox-board">
        <Board session={session} whole picked={point} onAsk={(asked) => look({ question: 'why', point: asked })} />
      </div>
      <aside class="controls" aria-label={w.controls.label}>
        <AnswerBeside />
        <Tabs
          id="controls"
          label={w.controls.label}
          names={panels}
          titles={(name) => w.controls[name]}
          chosen={panel}
          choose={(name) => look({ panel: name })}
        >
          {panel === 'text' && <Editor session={session} />}
          {session.broken.value && panel !== 'text' && <p class="notice">{w.editor.still}</p>}
          <fieldset class="bare" disabled={session.broken.value}>
            {panel === 'numbers' ? (
              <Numbers session={session} before={session.usual.value} />
            ) : (
              <Levers session={session} before={session.usual.value} />
            )}
          </fieldset>
        </Tabs>
        <Whole />
      </aside>
      <section class="ask" aria-labelledby="ask-title">
        <h2 id="ask-title">{w.ask.title}</h2>
        <Tabs
          id="ask"
          label={w.ask.title}
          names={questions}
          titles={(name) => w.ask[name]}
          chosen={question}
          choose={(name) => look({ question: name })}
        >
          {question === 'why' && <Why session={session} />}
          {question === 'vendors' && <Vendors session={session} />}
          {question === 'beside' && <BesidePanel session={session} />}
          {question === 'migration' && <Migration session={session} />}
          {question === 'influences' && <Influences session={session} />}
          {question === 'phase' && <Maps session={session} />}
        </Tabs>
      </section>
      <TakeAlong session={session} />
    </div>
  );
}

/** The market's answer once more, where the chart is out of sight while something is moved. */
function AnswerBeside() {
  const session = sessions.sandbox;
  const vendor = session.vendor.value;
  const paths = session.paths.value;
  const { metric } = session.document.value;
  if (vendor === null || paths === null) return null;
  return (
    <div class="answer-beside" aria-hidden="true">
      <Headline vendor={vendor} paths={paths} fan={session.fan.value} before={session.before.value} metric={metric} />
    </div>
  );
}

/** Says that the text cannot be read, wherever the reader is. */
function Stale() {
  const { opened, market } = sessions.sandbox;
  const errors = opened.value.faults.filter(({ severity }) => severity === 'error');
  const w = words.value.editor;
  if (errors.length === 0) return null;
  return (
    <p class="notice" role="alert">
      {w.faults(errors.length)} {market.value !== null && w.stale}{' '}
      <button type="button" class="quiet" onClick={() => look({ panel: 'text' })}>
        {w.line(errors[0]!.line)}
      </button>{' '}
      {errors[0]!.sentence[language.value]}
    </p>
  );
}

/** What concerns the whole market: its luck, the baseline, back to the beginning. */
function Whole() {
  const session = sessions.sandbox;
  const w = words.value.controls;
  const { text, baseline, seed } = session.document.value;
  return (
    <div class="whole row">
      <label>
        {w.seed}
        <input
          type="number"
          min={0}
          step={1}
          value={seed}
          onChange={({ currentTarget: { value } }) => {
            const next = Number(value);
            if (value !== '' && Number.isSafeInteger(next) && next >= 0)
              session.change({ seed: next }, w.changedTo(w.seed, value));
          }}
        />
      </label>
      <button type="button" disabled={text === baseline} onClick={() => session.change({ text: baseline }, w.resetAll)}>
        {w.resetAll}
      </button>
      <button type="button" disabled={text === baseline} onClick={() => session.change({ baseline: text }, w.baseline)}>
        {w.baseline}
      </button>
    </div>
  );
}
