import { draw, widthOf, withOwnQuotes, type Chart, type ChartTable } from '../report/charts/index.js';
import type { Block, Report, Section } from '../report/document/block.js';
import { documentWords } from '../report/document/words.js';
import { escapeHtml as text, jsonForScript } from './escape.js';
import { htmlStyle } from './html-style.js';

/** Nothing is loaded and nothing is run: styles and fonts are those in the file itself. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; font-src data:; base-uri 'none'; form-action 'none'";

/** Cells up to this width, in em, are not broken. */
const mostUnbroken = 15;

/** The whole document around the body of a report, with the faces of the font that it carries. */
export function htmlDocument(report: Report, body: string, faces: string): string {
  return `<!doctype html>
<html lang="${report.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${text(policy)}">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="generator" content="${text(report.data.engine)}">
<title>${text(report.title)}</title>
<style>${faces}
${htmlStyle(report.title, report.disclaimer)}</style>
</head>
<body>
${body}
<script type="application/json" id="outlast-report">${jsonForScript(report.data)}</script>
</body>
</html>
`;
}

/** What a report says, as HTML; its charts are drawn on `page`. */
export function htmlBody(written: Report, page: Document): string {
  const { data, ...said } = written;
  const report = { ...withOwnQuotes(said, written.language), data };
  const words = documentWords(report.language);
  const entries = report.sections.map(({ id, title }) => `<li><a href="#${text(id)}">${text(title)}</a></li>`);
  return `<main>
<header>
<h1>${text(report.title)}</h1>
<p class="question">${text(report.question)}</p>
<p class="byline">${text(report.byline)}</p>
</header>
<section class="answer" aria-labelledby="answer"><h2 id="answer">${text(words.answer)}</h2>
${report.answer.map((sentence) => `<p>${text(sentence)}</p>`).join('\n')}
</section>
<p class="disclaimer">${text(report.disclaimer)}</p>
<nav aria-label="${text(words.contents)}"><ul>${entries.join('')}</ul></nav>
${report.sections.map((section) => sectionOf(section, words.data, page)).join('\n')}
<footer class="disclaimer"><p>${text(report.disclaimer)}</p></footer>
</main>`;
}

const sectionOf = ({ id, title, blocks }: Section, data: string, page: Document): string =>
  `<section aria-labelledby="${text(id)}"><h2 id="${text(id)}">${text(title)}</h2>
${blocks.map((block) => blockOf(block, data, page)).join('\n')}
</section>`;

function blockOf(block: Block, data: string, page: Document): string {
  switch (block.kind) {
    case 'text':
      return `<p>${text(block.text)}</p>`;
    case 'list':
      return `<ul>${block.items.map((item) => `<li>${text(item)}</li>`).join('')}</ul>`;
    case 'table':
      return `${block.title === undefined ? '' : `<h3>${text(block.title)}</h3>`}${tableOf(block)}`;
    case 'facts':
      return `<dl>${block.rows.map(([name, value]) => `<dt>${text(name)}</dt><dd>${text(value)}</dd>`).join('')}</dl>`;
    case 'figure':
      return `<figure><div class="scroll chart" tabindex="0">${inlineSvg(block.chart, page)}</div><figcaption>${text(block.summary)}</figcaption>
<details><summary>${text(data)}</summary>${tableOf(block.table)}</details></figure>`;
  }
}

const tableOf = ({ head, rows }: ChartTable): string =>
  `<div class="scroll" tabindex="0"><table><thead><tr>${head.map((cell) => `<th scope="col">${text(cell)}</th>`).join('')}</tr></thead>
<tbody>${rows.map((row) => `<tr>${row.map((cell) => (widthOf(cell, 1) < mostUnbroken ? `<td class="short">${text(cell)}</td>` : `<td>${text(cell)}</td>`)).join('')}</tr>`).join('\n')}</tbody></table></div>`;

/** A chart without a style sheet of its own: the page has one for all. */
function inlineSvg(chart: Chart, page: Document): string {
  const svg = draw(page, chart);
  svg.querySelector('style')?.remove();
  return svg.outerHTML;
}
