import { givesAway } from '../../argument/index.js';
import { sentenceOf, type Problem } from '../../documents/index.js';
import { basisOf, fidelityProblems } from '../../experiment/index.js';
import { meaningZh, quantitiesOf, type QuantityAt, type Scenario } from '../../scenario/index.js';
import type { Fault, MarketView, Opened, Parameter, Said } from '../protocol/market.js';
import { read } from './reading.js';

/** What the page has to know of a text. */
export function opened(text: string): Opened {
  const told = read(text);
  if ('problems' in told) return { market: null, faults: told.problems.map(faultOf) };
  const beyond = fidelityProblems(told.scenario, 'stochastic', 'scenario');
  if (beyond.length > 0) return { market: null, faults: beyond.map(faultOf) };
  return { market: viewOf(told.scenario, told), faults: told.warnings.map(faultOf) };
}

function faultOf(problem: Problem): Fault {
  const sentence = { en: sentenceOf(problem, 'en'), 'zh-Hans': sentenceOf(problem, 'zh-Hans') };
  return { line: problem.at.line, column: problem.at.column, path: problem.path, severity: problem.severity, sentence };
}

function viewOf(scenario: Scenario, { hash, fallbacks }: Pick<MarketView, 'hash' | 'fallbacks'>): MarketView {
  const { name, start, horizon, step, mechanisms } = scenario;
  return {
    name,
    hash,
    title: said(scenario.title, name),
    question: said(scenario.description, ''),
    start,
    horizon: horizon.value,
    step: step.value,
    vendors: Object.entries(scenario.vendors).map(([id, { title, strategy }]) => ({
      id,
      title: title ?? id,
      strategy,
      open: givesAway(scenario, id),
    })),
    segments: Object.entries(scenario.segments).map(([id, { title, kind }]) => ({ id, title: title ?? id, kind })),
    parameters: quantitiesOf(scenario).map(parameterOf),
    mechanisms,
    fallbacks,
  };
}

function said(text: string | Said | undefined, otherwise: string): Said {
  return typeof text === 'object' ? text : { en: text ?? otherwise, 'zh-Hans': text ?? otherwise };
}

function parameterOf({ path, spec, quantity }: QuantityAt): Parameter {
  return {
    path,
    value: quantity.value,
    low: quantity.low,
    high: quantity.high,
    unit: spec.unit,
    role: spec.role,
    min: spec.min ?? null,
    max: spec.max ?? null,
    whole: spec.integer === true,
    doc: { en: spec.doc, 'zh-Hans': meaningZh(path) ?? spec.doc },
    source: quantity.source,
    note: quantity.note,
    basis: basisOf(quantity),
  };
}
