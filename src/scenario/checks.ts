import {
  nearest,
  problemAt,
  problemIn,
  type Finding,
  type NameKind,
  type Path,
  type PlaceOf,
  type Problem,
} from '../documents/index.js';
import type { Scenario } from './schema/scenario.js';
import { strategyNames } from './schema/vendor.js';
import { factorNames } from './schema/technology.js';
import { checkTastes } from './check-tastes.js';
import { quantitiesOf } from './walk.js';

const tolerance = 1e-9;

/** What a path could not hold: names are parts of dotted paths, and of `--set path=value`. */
const reserved = /[.*=\s]/;
const namedPlaces = [
  ['vendor', ['vendors']],
  ['segment', ['segments']],
  ['workload', ['workloads']],
  ['class', ['serving', 'classes']],
] as const;

/** What the schema cannot see: names that must exist, shares that must fit, sources that must be known. */
export function checkScenario(scenario: Scenario, placeOf: PlaceOf, isSource: (id: string) => boolean): Problem[] {
  return [...checkStructure(scenario, placeOf), ...checkSources(scenario, placeOf, isSource)];
}

/** Whether names are those of the scenario, and numbers that belong together fit: all that another value can break. */
export function checkStructure(scenario: Scenario, placeOf: PlaceOf): Problem[] {
  const problems: Problem[] = [];
  const report = (finding: Finding, ...path: Path): void => void problems.push(problemIn(finding, path, placeOf));
  const names = {
    vendor: Object.keys(scenario.vendors),
    segment: Object.keys(scenario.segments),
    workload: scenario.workloads,
    class: Object.keys(scenario.serving.classes),
  };
  const known = (kind: keyof typeof names & NameKind, keys: readonly string[], ...path: Path): void => {
    for (const name of keys) {
      if (names[kind].includes(name)) continue;
      report({ code: 'unknown-name', kind, name, allowed: names[kind], didYouMean: nearest(name, names[kind]) }, ...path, name);
    }
  };
  const fits = (parts: Readonly<Record<string, { readonly value: number }>>, exactly: boolean, ...path: Path): void => {
    const total = Object.values(parts).reduce((sum, { value }) => sum + value, 0);
    if (total > 1 + tolerance) report({ code: 'shares-exceed-one', total }, ...path);
    else if (exactly && total < 1 - 1e-6) report(incomplete(total), ...path);
  };
  for (const [kind, at] of namedPlaces) {
    for (const name of names[kind]) {
      const path = [...at, name];
      const refuse = (finding: Finding): void => void problems.push(problemAt(finding, placeOf(path, 'key'), path.join('.')));
      if (name in Object.prototype) refuse(builtIn(name));
      if (reserved.test(name)) refuse({ code: 'bad-text', found: name, pattern: '[^.*=\\s]+' });
    }
  }
  if (names.vendor.length === 0) report(atLeastOne('vendor', '厂商'), 'vendors');
  if (names.segment.length === 0) report(atLeastOne('segment', '用户群'), 'segments');
  if (names.class.length === 0) report(atLeastOne('size class', '规格'), 'serving', 'classes');
  const form = scenario.choice.form ?? 'logit';
  checkTastes(scenario, report);
  for (const [name, segment] of Object.entries(scenario.segments)) {
    known('workload', Object.keys(segment.workloads), 'segments', name, 'workloads');
    known('workload', Object.keys(segment.workload_shift), 'segments', name, 'workload_shift');
    known('class', Object.keys(segment.classes), 'segments', name, 'classes');
    fits(segment.workloads, true, 'segments', name, 'workloads');
    fits(segment.classes, true, 'segments', name, 'classes');
    fits(segment.open_channels, false, 'segments', name, 'open_channels');
    segment.observed.forEach((observation, i) => {
      known('vendor', Object.keys(observation.shares), 'segments', name, 'observed', i, 'shares');
      fits(observation.shares, false, 'segments', name, 'observed', i, 'shares');
    });
    if (segment.adopted.value > segment.potential.value) report(tooMany(name), 'segments', name, 'adopted');
    if (form === 'logit') continue;
    const linear = form === 'linear' || (form === 'quantities' && scenario.choice.price_form === 'linear');
    if (linear && segment.outside === undefined) report(needsOutside(form), 'segments', name);
    if (form === 'quantities') {
      if (!linear && segment.budget === undefined) report(needsBudget, 'segments', name);
      if (segment.billing === 'subscription') report(onlyInPriceForms('billing: subscription'), 'segments', name, 'billing');
    }
    if (segment.observed.length > 0 && segment.brand === 'inverted')
      report(onlyInLogit('brand: inverted'), 'segments', name, 'observed');
    if (segment.arrivals === 'sequential') report(onlyInLogit('arrivals: sequential'), 'segments', name, 'arrivals');
    if (Object.keys(segment.margins).length > 0) report(onlyInLogit('margins'), 'segments', name, 'margins');
  }
  for (const [name, vendor] of Object.entries(scenario.vendors)) {
    const strategies = [...strategyNames, ...Object.keys(scenario.code)];
    if (!strategies.includes(vendor.strategy)) {
      const didYouMean = nearest(vendor.strategy, strategies);
      report({ code: 'bad-choice', found: vendor.strategy, allowed: strategies, didYouMean }, 'vendors', name, 'strategy');
    }
    known('segment', Object.keys(vendor.supply ?? {}), 'vendors', name, 'supply');
    known('segment', Object.keys(vendor.lock_in ?? {}), 'vendors', name, 'lock_in');
    const counted = form === 'vertical' || form === 'linear';
    if (counted && vendor.number !== undefined) report(oneByOne, 'vendors', name, 'number');
    if (vendor.part_of !== undefined) {
      if (scenario.choice.form === 'quantities') report(onlyInPriceForms('part_of'), 'vendors', name, 'part_of');
      known('vendor', [vendor.part_of], 'vendors', name, 'part_of');
      const host = scenario.vendors[vendor.part_of];
      if (vendor.part_of === name || host?.part_of !== undefined) report(notWhole, 'vendors', name, 'part_of');
    }
    known('workload', Object.keys(vendor.capability), 'vendors', name, 'capability');
    for (const workload of scenario.workloads) {
      if (!(workload in vendor.capability)) report({ code: 'missing-key', key: workload }, 'vendors', name, 'capability');
    }
    known('workload', Object.keys(vendor.focus), 'vendors', name, 'focus');
    fits(vendor.focus, false, 'vendors', name, 'focus');
    known('class', Object.keys(vendor.prices), 'vendors', name, 'prices');
    for (const map of bySegment) {
      known('segment', Object.keys(vendor[map]), 'vendors', name, map);
    }
    if ((scenario.choice.form ?? 'logit') !== 'logit' && Object.keys(vendor.by_default).length > 0)
      report(onlyInLogit('by_default'), 'vendors', name, 'by_default');
  }
  for (const name of factorNames) {
    const { regime, favoured } = scenario.factors[name];
    favoured.forEach((vendor, i) => {
      if (names.vendor.includes(vendor)) return;
      const didYouMean = nearest(vendor, names.vendor);
      report(
        { code: 'unknown-name', kind: 'vendor', name: vendor, allowed: names.vendor, didYouMean },
        'factors',
        name,
        'favoured',
        i,
      );
    });
    if (regime === 'vendor-held' && favoured.length === 0) report(nobodyHolds, 'factors', name);
  }
  scenario.events.forEach((event, i) => {
    if (event.vendor !== undefined) known('vendor', [event.vendor], 'events', i, 'vendor');
    const moves = [event.factor, event.amount, event.add].filter((move) => move !== undefined).length;
    if (event.lever !== undefined && (event.vendor === undefined || moves !== 1)) report(halfEvent, 'events', i);
    if (event.lever === 'price' && event.factor === undefined) report(halfEvent, 'events', i);
    if (event.lever === undefined && event.climate === undefined) report(halfEvent, 'events', i);
  });
  return problems;
}

const bySegment = [
  'aware',
  'reach',
  'admissible',
  'admissible_open',
  'approved',
  'approved_open',
  'by_default',
  'brand',
] as const;

function checkSources(scenario: Scenario, placeOf: PlaceOf, isSource: (id: string) => boolean): Problem[] {
  return quantitiesOf(scenario).flatMap(({ path, quantity }) =>
    (quantity.source?.match(/\bF\d{4}\b/g) ?? [])
      .filter((id) => !isSource(id))
      .map((id) => problemIn({ code: 'unknown-source', found: id }, [...path.split('.').map(step), 'source'], placeOf)),
  );
}

/** Lists are reached by number. */
const step = (key: string): string | number => (/^\d+$/.test(key) ? Number(key) : key);

const unfit = (en: string, zh: string): Finding => ({ code: 'unfit', sentence: { en, 'zh-Hans': zh } });
const atLeastOne = (en: string, zh: string): Finding => unfit(`a market needs at least one ${en}`, `一个市场至少要有一个${zh}`);
const incomplete = (total: number): Finding =>
  unfit(`the parts sum to ${Number(total.toPrecision(6))}, not to 1`, `各部分之和是 ${Number(total.toPrecision(6))}，应当是 1`);
const tooMany = (segment: string): Finding =>
  unfit(`more people of ${segment} have adopted than ever may`, `${segment} 的已采用人数超过了潜在人数`);
const onlyInLogit = (what: string): Finding =>
  unfit(
    `\`${what}\` rests on the logit: leave it out, or \`choice.form\``,
    `\`${what}\` 以 logit 为前提：要么去掉它，要么去掉 \`choice.form\``,
  );
const needsOutside = (form: string): Finding =>
  unfit(
    `with \`choice.form: ${form}\` a segment states \`outside\`, the utility of using nothing`,
    `\`choice.form: ${form}\` 之下，用户群要写明什么都不用的效用 \`outside\``,
  );
const needsBudget = unfit(
  'where prices clear and enter by their logarithm, a segment states `budget`, what everybody spends',
  '价格出清、又取对数时，用户群要写明每人的花费 `budget`',
);
const onlyInPriceForms = (what: string): Finding =>
  unfit(
    `with \`choice.form: quantities\` prices clear, and \`${what}\` has no meaning`,
    `\`choice.form: quantities\` 之下价格由市场出清，\`${what}\` 没有意义`,
  );
const oneByOne = unfit(
  'one entry stands for several vendors only in the logit, and where vendors decide on quantities',
  '只有 logit 之下，或厂商决定供应量时，一项才能代表几家厂商',
);
const notWhole = unfit(
  'a part belongs to the product of another vendor, which is no part itself',
  '部件须属于另一家厂商的产品，而且那家的产品自身不是部件',
);
const builtIn = (name: string): Finding =>
  unfit(`the name \`${name}\` has a meaning of its own; choose another`, `名称 \`${name}\` 另有含义，请换一个`);
const nobodyHolds = unfit(
  'a factor that a vendor holds needs its holder as the first of `favoured`',
  '由厂商把持的要素需要在 `favoured` 的第一位写明把持者',
);
const halfEvent = unfit(
  'an event moves a lever of a vendor by a factor, to an amount or by an addition (prices by a factor only), or turns the climate',
  '一个事件要么按倍数、定额或增量改动某厂商的一个手段（价格只能按倍数），要么改变融资环境',
);
