import { useEffect } from 'preact/hooks';
import { Board } from '../parts/board.js';
import { LeverRow } from '../parts/lever-row.js';
import { Choice } from '../parts/tabs.js';
import { language } from '../state/settings.js';
import { go } from '../state/route.js';
import { words } from '../words/index.js';
import { openDocument, sessions, shipped } from './desks.js';
import { examples, others, positions, type Example } from './examples.js';

const flagship = 'llm-2024';
const vendor = 'meta';
const path = `vendors.${vendor}.strategy`;

/** Opens a market in the sandbox. */
export async function openInSandbox(name: string, example?: Example): Promise<void> {
  const text = await shipped(name);
  const { sandbox } = sessions;
  const { vendor: own = null, metric = 'business_share' } = example ?? {};
  openDocument({ text, baseline: text, seed: 1, vendor: own, metric }, name);
  go('sandbox');
  if (example === undefined) return;
  sandbox.move(`vendors.${example.vendor}.strategy`, example.strategy);
  const { strategies, controls } = words.peek();
  await sandbox.settle(controls.changedTo(example.vendor, strategies[example.strategy] ?? example.strategy));
}

/** The first screen: something to move at once, then one worked example for each position in each market. */
export function Gallery() {
  const session = sessions.gallery;
  useEffect(() => {
    if (session.document.peek().text !== '') return;
    void shipped(flagship).then((text) => session.start({ text, baseline: text, seed: 1, vendor, metric: 'business_share' }));
  }, []);
  const w = words.value.gallery;
  return (
    <>
      <section class="hero">
        <div class="hero-words">
          <h1>{w.title}</h1>
          <p class="lead">{w.lead}</p>
          <Try />
          <p class="row">
            <button type="button" class="primary" onClick={() => go('tour')}>
              {w.toTour}
            </button>
            <button
              type="button"
              onClick={() => {
                openDocument(session.document.value, flagship);
                go('sandbox');
              }}
            >
              {w.toSandbox}
            </button>
          </p>
        </div>
        <div class="hero-chart">
          <Board session={session} whole={false} shape={0.62} />
        </div>
      </section>
      <Examples />
    </>
  );
}

/** The question of the essay as one switch and one slider. */
function Try() {
  const session = sessions.gallery;
  const w = words.value;
  const market = session.market.value;
  const own = session.vendor.value;
  const rounds = session.parameter('finance.round_hazard');
  if (market === null || own === null || rounds === undefined) return <div class="try waiting">{w.loading}</div>;
  const strategy = session.moves.value.find((move) => move.path === path)?.value ?? own.strategy;
  return (
    <div class="try">
      <p class="kicker">{w.gallery.whatIf(own.title)}</p>
      <Choice
        label={w.gallery.whatIf(own.title)}
        names={['open-weights', 'closed-premium']}
        titles={(name) => (name === 'open-weights' ? w.gallery.opens : w.gallery.closes)}
        chosen={strategy === 'open-weights' ? 'open-weights' : 'closed-premium'}
        choose={(name) => {
          session.move(path, name);
          void session.settle(w.controls.changedTo(own.title, w.strategies[name]!));
        }}
      />
      <LeverRow
        session={session}
        parameter={rounds}
        title={w.levers['finance.round_hazard']}
        before={session.usual.value.get(rounds.path)}
      />
    </div>
  );
}

function Examples() {
  const w = words.value.gallery;
  const structures = [...new Set(examples.map(({ structure }) => structure))];
  return (
    <section class="examples" aria-labelledby="examples-title">
      <h2 id="examples-title">{w.examples}</h2>
      <p class="lead">{w.examplesLead}</p>
      <div class="structures">
        {structures.map((structure) => (
          <article key={structure}>
            <h3>{w.structures[structure]![0]}</h3>
            <p>{w.structures[structure]![1]}</p>
            <ul>
              {positions.map((position) => (
                <li key={position}>
                  <ExampleCard example={examples.find((one) => one.structure === structure && one.position === position)!} />
                </li>
              ))}
            </ul>
          </article>
        ))}
      </div>
      <h2>{w.others}</h2>
      <ul class="others">
        <li>
          <button type="button" class="card" onClick={() => void openInSandbox('market')}>
            <strong>{w.own}</strong>
            <span>{w.ownText}</span>
          </button>
        </li>
        {others.map((name) => (
          <li key={name}>
            <button type="button" class="card" onClick={() => void openInSandbox(name)}>
              <strong>{words.value.markets[name][0]}</strong>
              <span>{words.value.markets[name][1]}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function ExampleCard({ example }: { readonly example: Example }) {
  const w = words.value;
  const name = w.names[example.vendor] ?? example.vendor;
  const strategy = w.strategies[example.strategy]!;
  return (
    <button type="button" class="card" onClick={() => void openInSandbox(example.structure, example)} lang={language.value}>
      <small>{w.gallery.positions[example.position]}</small>
      <strong>{w.gallery.question(name, strategy)}</strong>
    </button>
  );
}
