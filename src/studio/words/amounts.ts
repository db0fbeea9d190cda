import { readable, signed, type Unit } from '../../report/charts/numbers.js';
import { rounded } from '../protocol/numbers.js';
import type { Language } from '../state/settings.js';
import type { Words } from './en.js';

const kinds: Readonly<Record<string, Unit>> = {
  fraction: 'share',
  survival: 'share',
  business_share: 'share',
  builder_share: 'share',
  consumer_share: 'share',
  cash: 'usd',
  cumulative_burn: 'usd',
  profit_npv: 'usd',
  advertising: 'usd',
};

/** How numbers of a metric are written on a chart. */
export const unitOf = (metric: string): Unit => kinds[metric] ?? 'plain';

/** A value of a metric, for a reader. */
export function metricValue(value: number | null | undefined, metric: string, language: Language): string {
  if (value === null || value === undefined || Number.isNaN(value)) return '–';
  const unit = unitOf(metric);
  return unit === 'plain' && Math.abs(value) < 10 ? value.toFixed(2) : readable(value, unit, language);
}

/** A difference of a metric: of shares and chances in percentage points. */
export function metricDifference(value: number, metric: string, language: Language): string {
  return signed(value, unitOf(metric), language);
}

/** A number of the scenario with its unit, for a reader. */
export function amount(value: number, unit: string, language: Language, words: Words): string {
  if (unit === 'fraction') return `${rounded(100 * value, 3)}%`;
  const money = unit === 'USD' || unit.startsWith('USD/');
  const digits = money && Math.abs(value) >= 1000 ? readable(value, 'usd', language) : plain(value, money, language);
  return digits + (unit === '1' || unit === 'USD' ? '' : (words.units[unit] ?? ` ${unit}`));
}

/** The same without its unit, where that stands beside it. */
export function bareAmount(value: number, unit: string, language: Language): string {
  return unit === 'fraction' ? `${rounded(100 * value, 3)}%` : plain(value, false, language);
}

function plain(value: number, money: boolean, language: Language): string {
  const size = Math.abs(value);
  const digits = size >= 10_000 ? readable(value, 'plain', language) : String(rounded(value, 4));
  if (!money) return digits;
  return language === 'en' ? `$${digits}` : `${digits} 美元`;
}
