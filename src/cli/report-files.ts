import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { noPlaces, problemAt } from '../documents/index.js';
import type { Report } from '../report/index.js';
import { refuse } from './document.js';
import { exit } from './exit.js';
import type { Speech } from './speech.js';

/** What a report is written as, by the ending of its file. */
export const reportFormats = ['html', 'pdf', 'md'] as const;
export type ReportFormat = (typeof reportFormats)[number];

export const formatOf = (file: string): ReportFormat | undefined =>
  reportFormats.find((format) => extname(file).toLowerCase() === `.${format}`);

/** Writes a report and says which files; undefined where no browser prints it, which is said. */
export async function writeReport(
  report: Report,
  file: string,
  format: ReportFormat,
  chromium: string | null,
  speech: Speech,
): Promise<readonly string[] | undefined> {
  const { htmlFile, markdownFiles, pdfFile } = await import('../print/index.js');
  switch (format) {
    case 'html':
      writeFileSync(file, await htmlFile(report));
      return [file];
    case 'md': {
      const folder = `${basename(file, extname(file))}.figures`;
      const { text, figures } = await markdownFiles(report, folder);
      mkdirSync(join(dirname(file), folder), { recursive: true });
      const written = Object.entries(figures).map(([name, svg]) => {
        const place = join(dirname(file), folder, name);
        writeFileSync(place, svg);
        return place;
      });
      writeFileSync(file, text);
      return [file, ...written];
    }
    case 'pdf': {
      const pdf = await pdfFile(await htmlFile(report), chromium!);
      if (pdf === null) {
        refuse(
          [problemAt({ code: 'no-browser', found: chromium, reason: 'failed' }, noPlaces(file)([]), '')],
          speech,
          exit.usage,
        );
        return undefined;
      }
      writeFileSync(file, pdf);
      return [file];
    }
  }
}
