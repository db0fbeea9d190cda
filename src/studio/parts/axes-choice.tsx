import type { MarketView } from '../protocol/market.js';
import type { Axes } from '../state/looking.js';
import { words, type Words } from '../words/index.js';
import { leversOf, type Titled } from './levers.js';

/** The axes that the reader chose where both can be chosen, else the first two numbers. */
export function axesAmong(choices: readonly Titled[], chosen: Axes | null): Axes {
  const paths = choices.map(({ parameter }) => parameter.path);
  const [x = '', y = x] = paths;
  return chosen !== null && paths.includes(chosen.x) && paths.includes(chosen.y) ? chosen : { x, y };
}

/** The levers of a market and of a vendor that have a range. */
export function rangedLevers(market: MarketView, vendor: string, w: Words): Titled[] {
  const levers = leversOf(market, vendor, w);
  return [...levers.market, ...levers.own].filter(({ parameter }) => parameter.low !== null);
}

interface AxesChoiceProps {
  readonly choices: readonly Titled[];
  readonly axes: Axes;
  readonly choose: (axes: Axes) => void;
}

/** Which two numbers a map is of; one that is chosen for both sides changes places with the other. */
export function AxesChoice({ choices, axes: { x, y }, choose }: AxesChoiceProps) {
  const w = words.value.phase;
  const select = (label: string, value: string, pick: (path: string) => void) => (
    <label>
      {label}
      <select value={value} onChange={({ currentTarget }) => pick(currentTarget.value)}>
        {choices.map(({ parameter, title }) => (
          <option key={parameter.path} value={parameter.path}>
            {title}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <>
      {select(w.x, x, (path) => choose({ x: path, y: path === y ? x : y }))}
      {select(w.y, y, (path) => choose({ x: path === x ? y : x, y: path }))}
    </>
  );
}
