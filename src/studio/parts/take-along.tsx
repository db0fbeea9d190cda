import { useSignal } from '@preact/signals';
import { largestText } from '../state/document.js';
import type { MarketView } from '../protocol/market.js';
import type { Session } from '../state/session.js';
import { language } from '../state/settings.js';
import { hand } from '../take/files.js';
import { words } from '../words/index.js';

/** Runs of the tables that are handed out: as many as the command line plays. */
const replicates = 200;
/** Largest file that is read: a report with its glyphs. */
const mostBytes = 16 * largestText;

/** What a report has to say of vendors whose code the page does not run. */
const caveatsOf = ({ vendors, fallbacks }: MarketView): string[] =>
  fallbacks.map(({ vendor, code, plays }) => {
    const w = words.peek();
    return w.fallback(vendors.find(({ id }) => id === vendor)?.title ?? vendor, code, w.strategies[plays] ?? plays);
  });

/** Files out and in: the scenario, every run, the chart. */
export function TakeAlong({ session }: { readonly session: Session }) {
  const w = words.value.exports;
  const note = useSignal('');
  const market = session.market.value;
  if (market === null) return null;
  const { name } = market;
  const { text, seed, metric } = session.document.value;

  const table = async (as: 'csv' | 'parquet'): Promise<void> => {
    note.value = w.playing;
    try {
      const bytes = await session.desk.ask('table', { text, seed, replicates, as }).answer;
      hand(`${name}.${as}`, bytes as Uint8Array<ArrayBuffer>, as === 'csv' ? 'text/csv' : 'application/vnd.apache.parquet');
      note.value = '';
    } catch (error) {
      note.value = words.value.failed(String(error));
    }
  };
  const report = async (): Promise<void> => {
    note.value = w.playing;
    try {
      const { baseline } = session.document.value;
      const asked = session.desk.ask(
        'report',
        { text, baseline, seed, replicates, language: language.value, caveats: caveatsOf(market) },
        ({ done, total }) => {
          note.value = words.value.ask.of(done, total);
        },
      );
      const told = await asked.answer;
      const { reportFile } = await import('../take/report.js');
      hand(`${name}.html`, await reportFile(told), 'text/html');
      note.value = '';
    } catch (error) {
      note.value = words.value.failed(String(error));
    }
  };
  const picture = async (as: 'svg' | 'png'): Promise<void> => {
    const paths = session.paths.value;
    if (paths === null) return;
    const [{ svgOf }, { pngOf }] = await Promise.all([import('../take/picture.js'), import('../take/pixels.js')]);
    const svg = await svgOf({
      market,
      paths,
      fan: session.fan.value,
      metric,
      before: session.before.value,
      vendor: session.vendor.value?.id ?? '',
      seed,
      engine: outlastEngine,
      language: language.value,
      words: words.value,
    });
    if (as === 'svg') hand(`${name}.svg`, svg, 'image/svg+xml');
    else hand(`${name}.png`, await pngOf(svg), 'image/png');
  };
  const open = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    if (file.size > mostBytes) {
      note.value = w.tooLarge;
      return;
    }
    const read = await file.text();
    note.value = '';
    if (/[\0\ufffd]/.test(read)) note.value = w.notText;
    else if (/\.html?$/i.test(file.name)) await restore(read, file.name);
    else if (read.length > largestText) note.value = w.tooLarge;
    else if (read.trim() === '') note.value = w.empty;
    else {
      session.stopComputing();
      session.change({ text: read, baseline: read, vendor: null }, file.name);
    }
  };
  const restore = async (html: string, from: string): Promise<void> => {
    try {
      const run = await session.desk.ask('restore', { html }).answer;
      session.change({ text: run.text, baseline: run.baseline, seed: run.seed, vendor: null }, from);
    } catch {
      note.value = w.noReport;
    }
  };
  return (
    <section class="take" aria-labelledby="take-title">
      <h2 id="take-title">{w.title}</h2>
      <div class="row">
        <button type="button" onClick={() => hand(`${name}.yaml`, text, 'application/yaml')}>
          {w.yaml}
        </button>
        <button type="button" disabled={session.broken.value} onClick={() => void table('csv')}>
          {w.csv}
        </button>
        <button type="button" disabled={session.broken.value} onClick={() => void table('parquet')}>
          {w.parquet}
        </button>
        <button type="button" onClick={() => void picture('svg')}>
          {w.svg}
        </button>
        <button type="button" onClick={() => void picture('png')}>
          {w.png}
        </button>
        <button type="button" disabled={session.broken.value} onClick={() => void report()}>
          {w.report}
        </button>
        <label class="button">
          {w.import}
          <input
            type="file"
            accept=".yaml,.yml,.html,text/yaml,application/yaml,text/html"
            class="unseen"
            onChange={({ currentTarget }) => {
              void open(currentTarget.files?.[0]);
              currentTarget.value = '';
            }}
          />
        </label>
      </div>
      {/^extends\s*:/m.test(text) && <p class="hint">{w.extending}</p>}
      <p role="status" class="hint">
        {note.value}
      </p>
    </section>
  );
}
