import { draw } from '../../report/charts/chart.js';
import { summaryOf } from '../../report/charts/told/summary.js';
import { boardFigure, type View } from '../figures/fan.js';
import { facesFor, glyphsIn } from './faces.js';

/** What is seen on the page, and where that came from. */
export interface Pictured extends View {
  readonly seed: number;
  readonly engine: string;
}

/** The chart as a file of its own, with the glyphs of its text, drawn by the component that draws every chart of the product. */
export async function svgOf(pictured: Pictured): Promise<string> {
  const { market, fan, metric, seed, engine, language, words } = pictured;
  const chart = boardFigure(pictured);
  const heading = {
    ...chart.heading,
    id: metric,
    subtitle: [market.title[language], chart.heading.subtitle].join(' · '),
    description: summaryOf(chart),
    caption: `${engine} · ${market.name} · ${words.controls.seed} ${seed} · ${fan === null ? words.chart.expected : words.chart.runs(fan.replicates)}`,
    theme: 'light',
  } as const;
  const figure = draw(document, { ...chart, heading });
  const style = figure.querySelector('style')!;
  style.textContent =
    (await facesFor(glyphsIn(figure, 'text:not([font-weight="600"])', 'text[font-weight="600"]'))) + style.textContent;
  return `${new XMLSerializer().serializeToString(figure)}\n`;
}
