import type { Figure } from './figure.js';
import { flagshipInExpectation } from './figure.js';
import { monthsTo, segmentAt, vendorAt, watch } from './runs.js';

const known = ['openai', 'anthropic', 'mistral', 'deepseek'];

/** Adoption of the technology, and awareness of those who sell it. */
export const diffusion: Figure = {
  name: 'diffusion',
  play: (bench) => {
    const [adopted, ...aware] = watch(bench.scenario('llm-2024'), (state, market) => {
      const segment = segmentAt(market, 'businesses');
      return [
        state.adopted[segment]! / state.potential[segment]!,
        ...known.map((name) => state.aware[segment * market.layout.vendors + vendorAt(market, name)]!),
      ];
    });
    return ({ say, heading }) => ({
      kind: 'line',
      heading: heading({
        title: ['To use it is one thing, to know whose it is another', '用不用是一回事，知不知道你是另一回事'],
        subtitle: [
          'Part of businesses that have adopted language models at all, and that know each vendor',
          '已经用上大模型的企业，以及知道各家厂商的企业所占的比例',
        ],
        description: [
          'Adoption follows an S from 7 to about 80 percent of projects. Awareness of OpenAI is high and sinks a little; that of Anthropic, Mistral and DeepSeek rises from different levels.',
          '采用率沿 S 形从 7% 升到八成左右。知道 OpenAI 的一直很多，略有回落；Anthropic、Mistral、DeepSeek 的知名度从各自的起点往上走。',
        ],
        caption: flagshipInExpectation([
          'Adoption by Bass; awareness by launches, lead, advertising, operations and word of mouth.',
          '采用按 Bass 模型；知名度来自发布、领先、广告、运营和口碑。',
        ]),
      }),
      x: { label: say(['months from mid-2024', '2024 年年中起的月数']), scale: 'month', domain: [0, 60] },
      y: { label: say(['part of businesses', '占企业的比例']), unit: 'share', domain: [0, 1] },
      at: monthsTo(60),
      series: [
        { label: say(['have adopted', '已经用上']), values: adopted!, strong: true },
        ...['OpenAI', 'Anthropic', 'Mistral', 'DeepSeek'].map((name, i) => ({
          label: say([`know ${name}`, `知道 ${name}`]),
          values: aware[i]!,
        })),
      ],
    });
  },
};
