import type { MarketView, Parameter } from '../protocol/market.js';
import type { Language } from '../state/settings.js';
import type { Words } from './index.js';

type Owners = Pick<MarketView, 'vendors' | 'segments'>;

const vendorTitle = ({ vendors }: Owners, id: string): string => vendors.find((one) => one.id === id)?.title ?? id;
const segmentTitle = ({ segments }: Owners, id: string, w: Words): string =>
  w.segments[id] ?? segments.find((one) => one.id === id)?.title ?? id;

/** The group of a number: a vendor, a segment, or a mechanism. */
export function groupOf(path: string, market: Owners, w: Words): string {
  const [first, second, third] = path.split('.');
  if (first === 'vendors') return `${w.groups.vendors} · ${vendorTitle(market, second!)}`;
  if (first === 'segments') return `${w.groups.segments} · ${segmentTitle(market, second!, w)}`;
  if (third === undefined && second === undefined) return w.groups.other;
  return (w.groups as Readonly<Record<string, string>>)[first!] ?? w.groups.other;
}

/** The keys under which a scenario has a number, without whose it is. */
export function keysOf(path: string): string {
  const keys = path.split('.');
  const from = keys[0] === 'vendors' || keys[0] === 'segments' ? 2 : keys.length > 1 ? 1 : 0;
  return keys.slice(from).join(' · ').replaceAll('_', ' ');
}

/** The Chinese meaning of a number as a name: its first clause, without what is only explained. */
export const meaningOf = ({ doc }: Pick<Parameter, 'doc'>): string => doc['zh-Hans'].replace(/(?:。|；|：).*$/, '');

/** The name that a strategist has for a number; nothing for most. */
function leverName(path: string, market: Owners, w: Words): string | undefined {
  const levers = w.levers as Readonly<Record<string, string | ((segment: string) => string)>>;
  const [first, owner = '', ...rest] = path.split('.');
  const own = levers[rest.join('.')];
  if (first === 'segments') return typeof own === 'function' ? own(segmentTitle(market, owner, w)) : undefined;
  if (first === 'vendors') return typeof own === 'string' ? `${vendorTitle(market, owner)} · ${own}` : undefined;
  const shared = levers[path];
  return typeof shared === 'string' ? shared : undefined;
}

/** A number as a reader would call it, with whose it is. Its path says it to whoever writes scenarios. */
export function titleOf(path: string, market: Owners & Pick<MarketView, 'parameters'>, w: Words, language: Language): string {
  const known = leverName(path, market, w);
  if (known !== undefined) return known;
  const parameter = market.parameters.find((one) => one.path === path);
  const name = language === 'en' || parameter === undefined ? keysOf(path) : meaningOf(parameter);
  const [first, owner = ''] = path.split('.');
  if (first === 'vendors') return `${vendorTitle(market, owner)} · ${name}`;
  if (first === 'segments') return `${segmentTitle(market, owner, w)} · ${name}`;
  return `${groupOf(path, market, w)} · ${name}`;
}
