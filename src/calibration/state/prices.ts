import type { Fact } from '../../evidence/index.js';
import { vendorOf, type Identity } from './catalogue.js';
import { assumed, observed, type Entry } from './entry.js';
import type { Known } from './known.js';

/** List prices of one model: three parts input to one part output, USD per million tokens. */
export interface ModelPrice {
  readonly model: string;
  readonly date: string;
  readonly blended: number;
  readonly rows: readonly Fact[];
  readonly hosted: boolean;
}

export type SizeClass = 'flagship' | 'mid' | 'small';

/** Prices of a class over the flagship's where no row gives them. */
const fallback: Readonly<Record<Exclude<SizeClass, 'flagship'>, number>> = { mid: 0.4, small: 0.08 };

const small = /mini|nano|haiku|flash|instant|lite|small|3\.5-turbo|8b|7b|tiny/i;
const mid = /medium|70b|mixtral/i;

/** The size class that a model's name tells. */
export const classOf = (model: string): SizeClass => (small.test(model) ? 'small' : mid.test(model) ? 'mid' : 'flagship');

/** Every model with a list price, by the last price of the day or before. Where a row gives output alone, input is taken as a third of it. */
export function modelPrices(known: Known): ModelPrice[] {
  const rows = known.of('api_price_usd_per_mtok', ({ note = '' }) => !note.includes('suspect'));
  const models = [...new Set(rows.map(({ entity }) => entity))];
  return models.flatMap((model) => {
    const last = (kind: 'input' | 'output'): Fact | undefined =>
      rows.filter(({ entity, unit }) => entity === model && (unit.includes(kind) || unit.includes('='))).at(-1);
    const [input, output] = [last('input'), last('output')];
    const asked = output?.value ?? input?.value;
    if (asked === undefined) return [];
    const used = [...new Set([input, output].filter((row) => row !== undefined))];
    const blended = (3 * (input?.value ?? asked / 3) + asked) / 4;
    const date = used.reduce((latest, row) => (row.date > latest ? row.date : latest), '');
    return [{ model, date, blended, rows: used, hosted: used.some(({ note = '' }) => note.includes('hosted')) }];
  });
}

/** Stickers of a vendor by class: the newest model of each, or in proportion to its flagship, or to what others ask. */
export function stickers(
  known: Known,
  vendor: Identity,
  isOpen: boolean,
): { readonly prices: Readonly<Record<SizeClass, Entry>>; readonly sells: boolean } {
  const all = modelPrices(known).filter(({ hosted }) => !hosted);
  const own = all.filter(({ model }) => vendorOf(model)?.key === vendor.key);
  const newest = (kind: SizeClass, among: readonly ModelPrice[]): ModelPrice | undefined =>
    among
      .filter(({ model }) => classOf(model) === kind)
      .reduce<ModelPrice | undefined>((best, one) => (best === undefined || one.date >= best.date ? one : best), undefined);
  const entry = ({ blended, rows, model }: ModelPrice): Entry => observed(known, blended, rows, { note: model });
  const flagship = newest('flagship', own);
  const common = median(all.filter(({ model }) => classOf(model) === 'flagship').map(({ blended }) => blended)) ?? 10;
  const level = flagship?.blended ?? common * (isOpen ? 0.3 : 0.7);
  const part = (kind: 'mid' | 'small'): Entry => {
    const found = newest(kind, own);
    if (found !== undefined && found.blended < level) return entry(found);
    const value = level * fallback[kind];
    return assumed(value, value / 2.5, value * 2, `${fallback[kind]} of the flagship`);
  };
  return {
    prices: {
      flagship:
        flagship === undefined ? assumed(level, level / 3, level * 2, 'in proportion to what others ask') : entry(flagship),
      mid: part('mid'),
      small: part('small'),
    },
    sells: own.length > 0,
  };
}

/** What hosts last asked for open weights of a class, with the rows. */
export function hostedPrice(
  known: Known,
  kind: SizeClass,
): { readonly value: number; readonly rows: readonly Fact[] } | undefined {
  const hosted = modelPrices(known).filter((price) => price.hosted && classOf(price.model) === kind);
  const last = hosted.reduce<ModelPrice | undefined>(
    (newest, one) => (newest === undefined || one.date >= newest.date ? one : newest),
    undefined,
  );
  return last === undefined ? undefined : { value: last.blended, rows: last.rows };
}

function median(values: readonly number[]): number | undefined {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}
