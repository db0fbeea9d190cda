import { quantitiesOf, withValue, type Scenario } from '../../src/scenario/index.js';

/** What grows with a market: means of vendors, and the scales of what they spend. */
const money =
  /^(vendors\.[^.]+\.(training|operations|advertising|usability|staff|cash|round_cap|parent_budget)|finance\.overdraft|.*_scale)$/;

/** The scenario with `people` who may ever adopt in each segment, and vendors as much smaller as usage is. */
export function shrunk(scenario: Scenario, people: number): Scenario {
  let small = scenario;
  for (const [name, { potential, adopted }] of Object.entries(scenario.segments)) {
    small = withValue(small, `segments.${name}.potential`, people);
    small = withValue(small, `segments.${name}.adopted`, Math.round((people * adopted.value) / potential.value));
  }
  const ratio = usageOf(small) / usageOf(scenario);
  return quantitiesOf(small)
    .filter(({ path }) => money.test(path))
    .reduce((changed, { path, quantity }) => withValue(changed, path, quantity.value * ratio), small);
}

/** Units a month at the start. */
function usageOf({ segments }: Scenario): number {
  return Object.values(segments).reduce((sum, { adopted, intensity }) => sum + adopted.value * intensity.value, 0);
}
