import type { Language } from '../documents/index.js';
import { metricUnits } from '../simulation/index.js';
import { compact } from './numbers.js';
import { withUnit } from './units.js';

/** Metrics as a Chinese reader would call them. */
export const metricsZh: Readonly<Record<string, string>> = {
  survival: '存活',
  cash: '现金',
  cumulative_burn: '累计烧钱',
  runway: '还能撑的月数',
  builders: '开发者数',
  builder_share: '开发者份额',
  consumer_share: 'C 端份额',
  business_share: '企业份额',
  capability: '技术',
  capability_lead: '技术领先',
  morale: '心气',
  advertising: '广告',
  exit_month: '退场月',
  profit_npv: '利润现值',
  retention_api: 'API 留存',
  retention_local: '本地留存',
  cost_per_retained_builder: '每留住一个开发者的成本',
  borne_per_retained_builder: '每留住一个开发者由别人承担的成本',
  comeback: '翻盘',
  awareness: '知名度',
  hhi: '集中度',
  open_closed_gap: '开源与闭源的差距',
  consumer_surplus: 'C 端剩余',
  initiative: '主动权',
  tipping_month: '倾覆月',
  strategy: '策略',
};

/** An outcome as its reader would call it. */
export const outcomeName = (metric: string, language: Language): string =>
  language === 'en' ? metric.replaceAll('_', ' ') : (metricsZh[metric] ?? metric);

/** A column as its reader would call it: `runway.meta` and `vendors.meta.runway` are meta's runway; any other as it is. */
export function subject(name: string, unit: string | null, language: Language): string {
  const path = /^vendors\.([^.]+)\.([^.]+)$/.exec(name);
  const outcome = unit === null ? null : /^([^.]+)\.(.+)$/.exec(name);
  const [vendor, metric] = path !== null ? [path[1]!, path[2]!] : outcome !== null ? [outcome[2]!, outcome[1]!] : [null, name];
  if (vendor === null) return name;
  return language === 'en' ? `${vendor}'s ${metric.replaceAll('_', ' ')}` : `${vendor} 的${metricsZh[metric] ?? ` ${metric}`}`;
}

/** The unit of an output, by its metric: `cash.meta@12` is counted in USD. */
export const outputUnit = (output: string): string =>
  (metricUnits as Readonly<Record<string, string>>)[output.split(/[.@]/, 1)[0]!] ?? '1';

/** From here on a number is said by its magnitude: a Chinese reader counts ten thousands. */
const large: Readonly<Record<Language, number>> = { en: 1e5, 'zh-Hans': 1e4 };

/** A number for a sentence, four digits of it, with its unit where that is a word. */
export function amount(value: number, unit: string | null, language: Language): string {
  const digits = Math.abs(value) >= large[language] ? compact(value, language) : String(Number(value.toPrecision(4)));
  return withUnit(digits, unit, language);
}
