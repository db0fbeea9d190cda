import { assumptionsPart } from '../answer-parts.js';
import type { Language } from '../../documents/index.js';
import { conditionName, numberName } from '../argument-words.js';
import { readable } from '../charts/index.js';
import { signless } from '../numbers.js';
import { withUnit } from '../units.js';
import { weightOf } from '../sources.js';
import type { Subject } from '../subject.js';
import type { Block, Section } from './block.js';
import { figure } from './figure.js';
import { blocksOf, type Telling } from './telling.js';

/** Numbers of a tornado. */
const most = 10;

const shown = (value: number, language: Language): string =>
  Math.abs(value) >= 1e4 ? readable(value, 'plain', language) : String(Number(value.toPrecision(3)));

/** The sentence on the number that matters most; nothing where none does. */
export function mostMatters({ played, words, language, name }: Telling): string[] {
  const first = played.result.assumptions?.influences[0];
  if (first === undefined) return [];
  const { path, low, high, unit, vendor, metric, effect, basis } = first;
  const end = (value: number): string =>
    unit === '1' ? shown(value, language) : withUnit(shown(value, language), unit, language);
  const points = `${effect > 0 ? '+' : ''}${signless(100 * effect, 0)}`;
  const whose = words.whose(name(vendor), words.metrics[metric] ?? metric);
  return [words.assumed.most(numberName(path, language), end(low), end(high), whose, points, words.assumed.basis[basis])];
}

/** What was assumed, what that rests on, and which number moves the answer most; then what answers that were `read` assumed. */
export function assumedSection(subject: Subject, telling: Telling, read: readonly Block[]): Section[] {
  const parts = assumptionsPart(subject);
  if (parts.length === 0 && read.length === 0) return [];
  const text = mostMatters(telling).map((sentence): Block => ({ kind: 'text', text: sentence }));
  const blocks = [...text, ...tornado(telling), ...weights(telling), ...parts.flatMap(blocksOf), ...read];
  return [{ id: 'assumed', title: telling.words.assumed.title, blocks }];
}

function tornado({ played, language, words, name, expected }: Telling): Block[] {
  const { ends } = played;
  if (ends === null) return [];
  const { vendor, metric } = ends.output;
  const output = words.whose(vendor === null ? words.market : name(vendor), words.metrics[metric] ?? metric);
  const rows = ends.ends
    .map(({ influence, low, high }) => ({
      label: conditionName(influence.path, language),
      low: { input: shown(influence.low, language), outcome: low },
      high: { input: shown(influence.high, language), outcome: high },
    }))
    .sort((a, b) => Math.abs(b.high.outcome - b.low.outcome) - Math.abs(a.high.outcome - a.low.outcome))
    .slice(0, most);
  return [
    figure({
      kind: 'tornado',
      heading: {
        id: 'tornado',
        language,
        title: words.assumed.figure(output),
        subtitle: words.assumed.figureUnder,
        description: '',
        caption: expected,
      },
      x: { label: output, unit: 'share' },
      base: { value: ends.base, label: words.assumed.best },
      rows,
    }),
  ];
}

/** Parts of all influence that rest on evidence, on hindsight, and on assumption. */
function weights({ played, language, words, expected }: Telling): Block[] {
  const weight = played.result.assumptions === null ? null : weightOf(played.result.assumptions);
  if (weight === null) return [];
  return [
    figure({
      kind: 'bars',
      heading: {
        id: 'rests',
        language,
        title: words.assumed.rests,
        subtitle: words.assumed.restsUnder,
        description: '',
        caption: expected,
      },
      x: { label: words.assumed.restsAxis, unit: 'share', domain: [0, 1] },
      groups: [''],
      rows: (['evidence', 'hindsight', 'assumption'] as const).map((basis) => ({
        label: words.assumed.basis[basis],
        group: 0,
        value: weight[basis],
      })),
    }),
  ];
}
