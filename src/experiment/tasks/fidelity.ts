import { noPlaces, problemAt, type Finding, type Problem } from '../../documents/index.js';
import { factsOf, mostPeople, notedOfMarket, peopleIn } from '../../individuals/index.js';
import { vendorEndings, vendorSeries } from '../../model/index.js';
import type { Scenario } from '../../scenario/index.js';
import { strategyOf } from '../../strategies/index.js';
import type { AnyFidelity } from './all-fidelities.js';

export * from './all-fidelities.js';

const noted: ReadonlySet<string> = new Set([...vendorSeries, ...vendorEndings, ...notedOfMarket]);

/** Whether runs of a fidelity tell a metric. */
export function tells(fidelity: AnyFidelity, metric: string): boolean {
  return fidelity !== 'individuals' || noted.has(metric);
}

/** What a scenario has that a fidelity cannot have; `file` is where the scenario stands. */
export function fidelityProblems(scenario: Scenario, fidelity: AnyFidelity, file: string, reactions = false): Problem[] {
  const problems: Problem[] = [];
  const report = (finding: Finding, path: string): void => void problems.push(problemAt(finding, noPlaces(file)([]), path));
  const code = 'beyond-fidelity';
  const network = scenario.diffusion.network?.kind ?? 'none';
  if (fidelity !== 'individuals') {
    if (network === 'none') return [];
    report({ code, fidelity, reason: 'network', found: network, max: null }, 'diffusion.network.kind');
    return problems;
  }
  const people = peopleIn(factsOf(scenario));
  if (people > mostPeople) report({ code, fidelity, reason: 'people', found: people, max: mostPeople }, 'segments');
  for (const [name, { strategy }] of Object.entries(scenario.vendors)) {
    const { looksAhead, knowsDemand } = strategyOf(scenario, name);
    if (looksAhead !== true && knowsDemand !== true) continue;
    report({ code, fidelity, reason: 'look-ahead', found: strategy, max: null }, `vendors.${name}.strategy`);
  }
  for (const { found, path } of optionsBeyond(scenario)) report({ code, fidelity, reason: 'option', found, max: null }, path);
  if (reactions) report({ code, fidelity, reason: 'reactions', found: '--reactions', max: null }, '');
  return problems;
}

/** Options of special cases that only counts of people have. */
function optionsBeyond(scenario: Scenario): { readonly found: string; readonly path: string }[] {
  const found: { found: string; path: string }[] = [];
  if (scenario.step.value !== 1) found.push({ found: 'step', path: 'step' });
  const form = scenario.choice.form ?? 'logit';
  if (form !== 'logit') found.push({ found: form, path: 'choice.form' });
  for (const [name, vendor] of Object.entries(scenario.vendors)) {
    if (vendor.openness !== undefined) found.push({ found: 'openness', path: `vendors.${name}.openness` });
    if (vendor.gives_up === 'attrition') found.push({ found: 'attrition', path: `vendors.${name}.gives_up` });
    if (vendor.lock_in !== undefined) found.push({ found: 'lock_in', path: `vendors.${name}.lock_in` });
    if (vendor.number !== undefined) found.push({ found: 'number', path: `vendors.${name}.number` });
    if (vendor.part_of !== undefined) found.push({ found: vendor.part_of, path: `vendors.${name}.part_of` });
  }
  const network = scenario.choice.network_form;
  if (network === 'adopters' || network === 'penetration') found.push({ found: network, path: 'choice.network_form' });
  if (scenario.ecosystem.compatibility !== undefined) found.push({ found: 'compatibility', path: 'ecosystem.compatibility' });
  for (const [name, segment] of Object.entries(scenario.segments)) {
    const at = `segments.${name}`;
    if (segment.enters !== undefined) found.push({ found: 'enters', path: `${at}.enters` });
    if (segment.outside !== undefined) found.push({ found: 'outside', path: `${at}.outside` });
    if (segment.arrivals === 'sequential') found.push({ found: 'sequential', path: `${at}.arrivals` });
    if (segment.brand === 'stated') found.push({ found: 'stated', path: `${at}.brand` });
    if (Object.keys(segment.margins).length > 0) found.push({ found: 'margins', path: `${at}.margins` });
  }
  return found;
}
