import type { Fact } from '../../evidence/index.js';
import { modelPrices } from '../state/prices.js';
import { Known } from '../state/known.js';

/**
 * Series that are worked out of rows, each value dated as the last row that it needs: the gap between the best closed and the best open
 * model, the sticker of the frontier, and the cheapest price at the level of GPT-4 of March 2023.
 */
export function withDerived(facts: readonly Fact[]): readonly Fact[] {
  return [...facts, ...gaps(facts), ...frontierPrices(facts), ...levelPrices(facts)];
}

function gaps(facts: readonly Fact[]): Fact[] {
  const rows = facts.filter(({ series }) => series === 'arena_elo');
  return rows.flatMap((closed) => {
    const open = rows.find(({ date, entity }) => date === closed.date && entity.startsWith('best open-weight'));
    if (!closed.entity.startsWith('best closed') || open === undefined) return [];
    return [
      derived('capability_gap', 'best closed minus best open-weight', closed.date, closed.value - open.value, 'points', [
        closed,
        open,
      ]),
    ];
  });
}

/** The main line of flagships of the vendor with the longest list of prices. */
const frontier = [
  'gpt-4 (launch)',
  'gpt-4-turbo (launch)',
  'gpt-4o',
  'gpt-4.1',
  'gpt-5',
  'gpt-5.1',
  'gpt-5.2',
  'gpt-5.4',
  'gpt-5.5',
  'gpt-5.6-sol',
];

/** Models at or above GPT-4 of March 2023 (1186 in the Arena ranking of June 2024), each the cheapest on sale when it came. */
const atLevel = [
  'gpt-4 (launch)',
  'gpt-4-turbo (launch)',
  'claude-3-sonnet-20240229',
  'groq/llama3-70b-8192',
  'gemini/gemini-1.5-flash',
  'gpt-5-nano',
  'deepseek-v4-flash',
];

const frontierPrices = (facts: readonly Fact[]): Fact[] => listed(facts, frontier, 'frontier_price', 'OpenAI flagship');
const levelPrices = (facts: readonly Fact[]): Fact[] => listed(facts, atLevel, 'price_at_level', 'GPT-4 level of March 2023');

/** The cheapest of some models on every day on which one of their rows is dated. */
function listed(facts: readonly Fact[], models: readonly string[], series: string, entity: string): Fact[] {
  const named = facts.filter((row) => row.series.startsWith('api_price_usd') && models.includes(row.entity));
  return [...new Set(named.map(({ date }) => date))].sort().flatMap((day) => {
    const priced = modelPrices(new Known(named, day)).filter(({ date }) => date === day);
    const [cheapest] = priced.sort((a, b) => a.blended - b.blended);
    return cheapest === undefined ? [] : [derived(series, entity, day, cheapest.blended, 'USD/Mtok', cheapest.rows)];
  });
}

function derived(series: string, entity: string, date: string, value: number, unit: string, rows: readonly Fact[]): Fact {
  const source = rows.map(({ id }) => id).join(', ');
  return {
    id: `D-${series}-${date}`,
    series,
    entity,
    date,
    value,
    unit,
    source,
    verified: rows.every(({ verified }) => verified),
  };
}
