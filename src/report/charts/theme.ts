/** Follows the reader's system, or keeps to one. */
export type Theme = 'auto' | 'light' | 'dark';

/** Sizes in user units; a chart scales as a whole. */
export const size = {
  width: 720,
  height: 320,
  edge: 24,
  title: 19,
  subtitle: 13.5,
  text: 12.5,
  small: 11.5,
  lineHeight: 1.4,
  line: 2,
  strong: 3,
} as const;

export const fontFamily = 'Outlast Sans';
/** What charts are set in, and what a browser falls back to where no glyphs are embedded: a chart on a page, which has fonts of its own. */
export const chartFonts = `'${fontFamily}','Noto Sans SC','Source Han Sans SC','PingFang SC','Microsoft YaHei',system-ui,sans-serif`;

/**
 * Colours of series that have no order, apart in hue for readers of full colour and, by their order of lightness, for
 * those who see red and green alike.
 */
const series = {
  light: ['#1d4f8b', '#c2501a', '#2c8378', '#8a5fa0', '#9a7400', '#5b8fc2', '#6b7178', '#7d3b2b'],
  dark: ['#7fb2e6', '#f0915c', '#63c2b4', '#c79fdb', '#d9b53f', '#a9cdf0', '#a4abb3', '#d69583'],
};
/** Colours of series that are levels of one quantity: one hue, dark for much. */
const ordered = {
  light: ['#5f9acb', '#3f80b8', '#2a659f', '#174a7e', '#0b2c50'],
  dark: ['#3f6f9e', '#5a8fc2', '#82b1dd', '#b0d1f0', '#e2effb'],
};

/** Fills of categories on a map: steps of lightness, so that they stay apart in grey; the same in the dark. */
export const categoryFills = ['#143d66', '#ac4a2c', '#5a9c93', '#dcb765', '#f1eadb'] as const;
/** Stops of a scale from little to much. */
export const sequentialStops = ['#f3f0e8', '#bcd0de', '#6f9fc4', '#2f689f', '#123a66'] as const;
/** Stops of a scale with a middle: orange below, blue above, which no common colour blindness confuses. */
export const divergingStops = ['#8f4410', '#d08a4c', '#f3f0e8', '#7fa9cc', '#1d4f8b'] as const;

export const seriesCount = series.light.length;
export const seriesColour = (i: number): string => `var(--series-${(i % seriesCount) + 1})`;

/** Colour of level `i` of `count`, the last always the darkest. */
export function orderedColour(i: number, count: number): string {
  const last = ordered.light.length - 1;
  const step = count <= 1 ? last : Math.round((i * last) / (count - 1));
  return `var(--ordered-${step + 1})`;
}

const light = { paper: '#ffffff', ink: '#1f2428', muted: '#5f666d', grid: '#e4e5e3', axis: '#8b9196' };
const dark = { paper: '#15181b', ink: '#ebe8e2', muted: '#a3a9af', grid: '#2c3136', axis: '#767d84' };

const variables = (neutral: Readonly<Record<string, string>>, mode: 'light' | 'dark'): string =>
  [
    ...Object.entries(neutral).map(([name, colour]) => `--${name}:${colour}`),
    ...series[mode].map((colour, i) => `--series-${i + 1}:${colour}`),
    ...ordered[mode].map((colour, i) => `--ordered-${i + 1}:${colour}`),
  ].join(';');

/** The variables of a theme, for a page that sets them for all its charts. */
export const themeVariables = (theme: 'light' | 'dark'): string =>
  theme === 'dark' ? variables(dark, 'dark') : variables(light, 'light');

/** The style sheet of a chart; its colours are variables, which a page around it may set anew. */
export function chartStyle(theme: Theme): string {
  const own = themeVariables(theme === 'dark' ? 'dark' : 'light');
  const turned = theme === 'auto' ? `@media (prefers-color-scheme:dark){.outlast-chart{${themeVariables('dark')}}}` : '';
  return `.outlast-chart{${own};font-family:${chartFonts}}${turned}.outlast-chart text{white-space:pre}`;
}

const channels = (colour: string): number[] => [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));

/** Colour at `part` in [0, 1] of evenly spaced stops. */
export function colourAt(stops: readonly string[], part: number): string {
  const position = Math.min(1, Math.max(0, part)) * (stops.length - 1);
  const i = Math.min(stops.length - 2, Math.floor(position));
  const [from, to] = [channels(stops[i]!), channels(stops[i + 1]!)];
  const mixed = from.map((value, c) => Math.round(value + (position - i) * (to[c]! - value)));
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

/** Grey that a colour prints as, in [0, 255] (luma of ITU-R BT.601). */
export function greyOf(colour: string): number {
  const [red, green, blue] = channels(colour);
  return 0.299 * red! + 0.587 * green! + 0.114 * blue!;
}
