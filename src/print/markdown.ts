import type { ChartTable } from '../report/charts/index.js';
import type { Language } from '../documents/index.js';
import { documentWords, under, type Block, type Report, type Section } from '../report/index.js';
import { escapeMarkdown as text, jsonForComment } from './escape.js';
import { svgFile } from './svg-file.js';

/** A report in Markdown, and its figures by the name of the file beside it. */
export interface MarkdownFiles {
  readonly text: string;
  readonly figures: Readonly<Record<string, string>>;
}

/** A report as Markdown with figures in `folder`, named relative to the report. What restores the run is a comment at its end. */
export async function markdownFiles(report: Report, folder: string): Promise<MarkdownFiles> {
  const words = documentWords(report.language);
  const figures: Record<string, string> = {};
  for (const block of report.sections.flatMap(({ blocks }) => blocks))
    if (block.kind === 'figure') figures[`${block.chart.heading.id}.svg`] = await svgFile(block.chart);
  const parts = [
    `# ${text(report.title)}`,
    text(report.question),
    text(report.byline),
    `**${text(words.answer)}**`,
    ...report.answer.map((sentence) => `> ${text(sentence)}\n>`),
    `*${text(report.disclaimer)}*`,
    ...report.sections.map((section) => sectionOf(section, folder, report.language)),
    `*${text(report.disclaimer)}*`,
    `<!-- outlast-report ${jsonForComment(report.data)} -->`,
  ];
  return { text: `${parts.join('\n\n')}\n`, figures };
}

const sectionOf = ({ title, blocks }: Section, folder: string, language: Language): string =>
  [`## ${text(title)}`, ...blocks.map((block) => blockOf(block, folder, language))].join('\n\n');

function blockOf(block: Block, folder: string, language: Language): string {
  switch (block.kind) {
    case 'text':
      return text(block.text);
    case 'list':
      return block.items.map((item) => `* ${text(item)}`).join('\n');
    case 'table':
      return `${block.title === undefined ? '' : `### ${text(block.title)}\n\n`}${tableOf(block)}`;
    case 'facts':
      return block.rows.map(([name, value]) => `* ${under(text(name), text(value), language)}`).join('\n');
    case 'figure': {
      const { id, title } = block.chart.heading;
      return `![${text(title)}](${encodeURI(`${folder}/${id}.svg`).replace(/[()]/g, escape)})\n\n${text(block.summary)}\n\n${tableOf(block.table)}`;
    }
  }
}

/** A bracket in an address. */
const escape = (sign: string): string => `%${sign.charCodeAt(0).toString(16)}`;

const rowOf = (cells: readonly string[]): string => `| ${cells.map(text).join(' | ')} |`;

const tableOf = ({ head, rows }: ChartTable): string =>
  [rowOf(head), `| --- |${' ---: |'.repeat(Math.max(0, head.length - 1))}`, ...rows.map(rowOf)].join('\n');
