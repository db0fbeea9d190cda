import { quantileSorted } from '../../numerics/index.js';
import { compile, Simulator, vendorEndings } from '../../simulation/index.js';
import type { Bench, Both, Figure } from './figure.js';

const replicates = 100;
const ways: readonly Both[] = [
  ['closed', '闭源'],
  ['some of both', '兼有'],
  ['open weights', '开放权重'],
];
const vendors: readonly (readonly [name: string, title: string, way: number])[] = [
  ['google', 'Google', 0],
  ['openai', 'OpenAI', 0],
  ['anthropic', 'Anthropic', 0],
  ['mistral', 'Mistral', 1],
  ['xai', 'xAI', 1],
  ['alibaba', '阿里巴巴', 2],
  ['deepseek', 'DeepSeek', 2],
  ['meta', 'Meta', 2],
];

/** What every replicate says a retained builder has cost each vendor; NaN where nobody was retained. */
function costs(bench: Bench): Map<string, Float64Array> {
  const simulator = new Simulator(compile(bench.scenario('llm-2024')), 'stochastic');
  const { vendorNames } = simulator.market.layout;
  const found = new Map(vendorNames.map((name) => [name, new Float64Array(replicates)]));
  const from = vendorEndings.indexOf('cost_per_retained_builder') * vendorNames.length;
  for (let i = 0; i < replicates; i++) {
    const { endings } = simulator.run(1, i);
    vendorNames.forEach((name, v) => (found.get(name)![i] = endings[from + v]!));
  }
  return found;
}

/** What a builder who stays costs the vendor that won them. */
export const programmes: Figure = {
  name: 'programmes',
  play: (bench) => {
    const found = costs(bench);
    return ({ say, heading }) => ({
      kind: 'bars',
      heading: heading({
        title: ['On open weights, builders pay for their own debugging', '开放权重，开发者用自己的机器调试'],
        subtitle: [
          'What one builder who is still there after twelve months has cost the vendor: median and central 90% of runs',
          '每留住一名开发者满十二个月，厂商花了多少：中位数与中间 90% 的推演',
        ],
        description: [
          'Bars of dollars per retained builder. The closed vendors pay several hundred dollars to over a thousand, those with open weights under one hundred; the intervals are wide.',
          '每名留存开发者的花费。闭源厂商要几百到一千多美元，开放权重的不到一百美元；区间都很宽。',
        ],
        caption: [
          `Source: Outlast, scenarios/llm-2024.yaml, seed 1, ${replicates} runs. What builders and hosts bear themselves is not in it.`,
          `来源：Outlast，场景 llm-2024，种子 1，推演 ${replicates} 次。开发者和托管方自己承担的不在其内。`,
        ],
      }),
      x: { label: say(['USD per retained builder', '每名留存开发者，美元']), unit: 'usd' },
      groups: ways.map(say),
      rows: vendors.map(([name, title, group]) => {
        const sorted = found
          .get(name)!
          .filter((value) => value === value)
          .sort();
        return {
          label: name === 'alibaba' ? say(['Alibaba', title]) : title,
          group,
          value: quantileSorted(sorted, 0.5),
          low: quantileSorted(sorted, 0.05),
          high: quantileSorted(sorted, 0.95),
        };
      }),
    });
  },
};
