import { z } from 'zod';
import { problemIn, readDocument, type Finding, type Problem } from '../../documents/index.js';
import { markets } from '../state/catalogue.js';

export const targetsFormat = 'outlast/targets@1';

/** What of the model answers to a row. Shares are of one segment; prices are in USD per million tokens. */
const observableSchema = z.discriminatedUnion('kind', [
  /** Shares of people, of usage, or of what is paid at list prices. */
  z.strictObject({ kind: z.enum(['people-share', 'usage-share', 'spend-share']), segment: z.string() }),
  /** People of a segment who use the vendor. */
  z.strictObject({ kind: z.literal('users'), segment: z.string() }),
  /** A vendor's revenue in a year at this month's pace. */
  z.strictObject({ kind: z.literal('revenue') }),
  /** Best closed model minus best open weights, points. */
  z.strictObject({ kind: z.literal('capability-gap') }),
  /** Cheapest price at which anybody sells so many points below the best model of the information date. */
  z.strictObject({ kind: z.literal('price-at-level'), below: z.number() }),
  /** Sticker of a vendor's flagship. */
  z.strictObject({ kind: z.literal('flagship-price') }),
  /** Rent of an accelerator-hour. */
  z.strictObject({ kind: z.literal('compute-price') }),
  /** Whether a vendor has opened its weights, sells what it no longer gives away, or is gone. */
  z.strictObject({ kind: z.enum(['opens', 'closes', 'exits']) }),
  /** Whether a family has more builders on its weights than another. */
  z.strictObject({ kind: z.literal('leads') }),
]);

const entitySchema = z.union([
  z.string(),
  z.strictObject({
    name: z.string(),
    /** The vendor's key in the scenario; by its name unless said. `open` stands for all open weights. */
    vendor: z.string().optional(),
    /** Names of rows that are its past, where they have another one. */
    history: z.array(z.string()).optional(),
    /** The other family of `leads`. */
    over: z.strictObject({ name: z.string(), vendor: z.string() }).optional(),
  }),
]);

const targetSchema = z.strictObject({
  id: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9-]*$/),
  title: z.strictObject({ en: z.string(), 'zh-Hans': z.string() }).optional(),
  series: z.string(),
  /** Only rows whose unit has this in it. */
  unit: z.string().optional(),
  entities: z.array(entitySchema).min(1),
  data: z.string(),
  information: z.iso.date(),
  scored: z.array(z.iso.date()).min(1),
  observable: observableSchema,
  /** `log` for what grows: scores are then relative errors. */
  scale: z.enum(['linear', 'log']).default('linear'),
  /** Whether the model tells only change since the last row: its level at that day is then the row's. */
  anchored: z.boolean().default(false),
  /** Standard deviation of the error of a row itself, on the scale. */
  noise: z.number().min(0).default(0),
  market: z.enum(markets).optional(),
  /** A scenario of one's own instead of a market; it starts on the information date. */
  scenario: z.string().optional(),
  note: z.string().optional(),
});

const documentSchema = z.strictObject({ format: z.literal(targetsFormat), targets: z.array(targetSchema).min(1) });

export type Target = z.output<typeof targetSchema>;
export type Observable = Target['observable'];

/** An entity with everything that may be left out. */
export interface Entity {
  readonly name: string;
  readonly vendor: string | undefined;
  readonly history: readonly string[];
  readonly over: { readonly name: string; readonly vendor: string } | undefined;
}

export const entitiesOf = ({ entities }: Target): Entity[] =>
  entities.map((entity) => {
    if (typeof entity === 'string') return { name: entity, vendor: undefined, history: [entity], over: undefined };
    const { name, vendor, history, over } = entity;
    return { name, vendor, history: [name, ...(history ?? [])], over };
  });

const eventKinds: ReadonlySet<string> = new Set(['opens', 'closes', 'exits', 'leads']);

/** Whether a target is of events, which happen or not. */
export const isEvent = ({ observable }: Pick<Target, 'observable'>): boolean => eventKinds.has(observable.kind);

export type ReadTargets = { readonly targets: readonly Target[] } | { readonly problems: readonly Problem[] };

/** Reads a document of targets; every problem is returned at once. */
export function readTargets(text: string, file: string): ReadTargets {
  const read = readDocument(text, file, documentSchema);
  if (!('data' in read)) return read;
  const { data, problems, placeOf } = read;
  data.targets.forEach((target, i) => {
    const report = (finding: Finding, ...path: (string | number)[]): void =>
      void problems.push(problemIn(finding, ['targets', i, ...path], placeOf));
    if ((target.market === undefined) === (target.scenario === undefined)) report(oneOfTwo, 'id');
    target.scored.forEach((date, j) => {
      if (date <= target.information) report(tooEarly(date, target.information), 'scored', j);
    });
    if (target.observable.kind === 'leads') {
      entitiesOf(target).forEach(({ over }, j) => {
        if (over === undefined) report({ code: 'missing-key', key: 'over' }, 'entities', j);
      });
    }
  });
  return problems.some(({ severity }) => severity === 'error') ? { problems } : { targets: data.targets };
}

const unfit = (en: string, zh: string): Finding => ({ code: 'unfit', sentence: { en, 'zh-Hans': zh } });
const oneOfTwo = unfit('a target has either a market or a scenario', '一个目标要么写 market，要么写 scenario');
const tooEarly = (date: string, information: string): Finding =>
  unfit(`${date} is not after the information date ${information}`, `${date} 不晚于信息日期 ${information}`);
