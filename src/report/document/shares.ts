import { criteriaPart } from '../answer-parts.js';
import type { Series } from '../../experiment/index.js';
import { has, type Subject } from '../subject.js';
import type { Section } from './block.js';
import { figure } from './figure.js';
import { blocksOf, type Telling } from './telling.js';

/** As many as colours tell apart. */
const most = 8;
const fewPaths = 6;

const last = ({ mean }: Series): number => mean.findLast((value) => value !== null) ?? 0;

/** Who holds how much of the use that pays, and how far runs differ. */
export function sharesSection(subject: Subject, telling: Telling): Section {
  const { words, language, month, caption, played, drawn, name, release } = telling;
  const businesses = has(subject, 'business');
  const metric = businesses ? 'business_share' : 'builder_share';
  const of = businesses ? words.shares.businesses : words.shares.builders;
  const rows = subject.vendors
    .flatMap((vendor) => telling.series(vendor, metric) ?? [])
    .sort((a, b) => last(b) - last(a))
    .slice(0, most);
  const at = rows[0]?.months ?? [];
  const heading = (id: string, title: string, subtitle: string) => ({ id, language, title, subtitle, description: '', caption });
  const y = { label: words.shares.share, unit: 'share' as const };
  const stack = figure({
    kind: 'shares',
    heading: heading('shares', words.shares.stack(of), drawn ? words.shares.stackUnder : words.shares.expected),
    x: month,
    y,
    at,
    series: rows.map((row) => ({ label: name(row.vendor!), release: release(row.vendor!), values: row.mean })),
  });
  const spread = figure({
    kind: 'multiples',
    heading: heading(
      'spread',
      words.shares.multiples(of),
      words.shares.multiplesUnder(Math.min(fewPaths, played.paths.replicates)),
    ),
    x: month,
    y,
    at,
    panels: rows.map((row) => ({
      label: name(row.vendor!),
      release: release(row.vendor!),
      centre: row.mean,
      low: row.low,
      high: row.high,
      paths: played.paths.pathsOf(row.vendor!, metric).slice(0, fewPaths),
    })),
  });
  return {
    id: 'shares',
    title: words.shares.title,
    blocks: [...blocksOf(criteriaPart(subject)), ...(rows.length === 0 ? [] : [stack, ...(drawn ? [spread] : [])])],
  };
}
