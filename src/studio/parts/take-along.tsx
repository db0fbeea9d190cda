import { useSignal } from '@preact/signals';
import { largestText } from '../state/document.js';
import type { Session } from '../state/session.js';
import { language } from '../state/settings.js';
import { hand } from '../take/files.js';
import { words } from '../words/index.js';

/** Runs of the tables that are handed out: as many as the command line plays. */
const replicates = 200;

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
  const picture = async (as: 'svg' | 'png'): Promise<void> => {
    const paths = session.paths.value;
    if (paths === null) return;
    const { svgOf, pngOf } = await import('../take/picture.js');
    const svg = svgOf({
      market,
      paths,
      fan: session.fan.value,
      metric,
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
    if (file.size > 4 * largestText) {
      note.value = w.tooLarge;
      return;
    }
    const read = await file.text();
    note.value = read.length > largestText ? w.tooLarge : '';
    if (read.length <= largestText) session.change({ text: read, baseline: read, vendor: null }, file.name);
  };
  return (
    <section class="take" aria-labelledby="take-title">
      <h2 id="take-title">{w.title}</h2>
      <div class="row">
        <button type="button" onClick={() => hand(`${name}.yaml`, text, 'application/yaml')}>
          {w.yaml}
        </button>
        <button type="button" onClick={() => void table('csv')}>
          {w.csv}
        </button>
        <button type="button" onClick={() => void table('parquet')}>
          {w.parquet}
        </button>
        <button type="button" onClick={() => void picture('svg')}>
          {w.svg}
        </button>
        <button type="button" onClick={() => void picture('png')}>
          {w.png}
        </button>
        <label class="button">
          {w.import}
          <input
            type="file"
            accept=".yaml,.yml,text/yaml,application/yaml"
            class="unseen"
            onChange={({ currentTarget }) => {
              void open(currentTarget.files?.[0]);
              currentTarget.value = '';
            }}
          />
        </label>
      </div>
      <p role="status" class="hint">
        {note.value}
      </p>
    </section>
  );
}
