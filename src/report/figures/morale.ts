import type { Figure } from './figure.js';
import { fanOf, monthsTo, paths } from './runs.js';

const replicates = 200;

/** Morale of a team that burns much, in a normal climate and in a winter. */
export const morale: Figure = {
  name: 'morale',
  play: (bench) => {
    const [normal, winter] = ['normal', 'winter'].map((climate) =>
      paths(bench.scenario('llm-2024', 'horizon=24', `climate.initial=${climate}`), 'openai', 'morale', replicates),
    );
    const there = winter!.map((path) => path.findLastIndex((value) => value === value) + 1);
    const leaving = monthsTo(23).map((month) => there.filter((last) => last === month).length);
    const month = leaving.indexOf(Math.max(...leaving)) + 1;
    const part = Math.round((100 * leaving[month - 1]!) / replicates);
    return ({ say, heading }) => ({
      kind: 'fan',
      heading: heading({
        title: ['Missed rounds wear a team down before the money is gone', '钱还没烧完，心气先散了'],
        subtitle: [
          "Morale of OpenAI's team by the climate at the start: median, central 50% and 90% of the runs in which it is still there",
          'OpenAI 团队的心气，按起始融资环境：仍在局的推演里的中位数、中间 50% 与 90%',
        ],
        description: [
          'Two fans of morale over two years. In a normal climate the median stays near six tenths; in a winter it falls to nearly nothing within a year; then those that found no money leave, and the fan of the others stands higher.',
          '两年里心气的两把扇形。环境正常时中位数在六成上下；寒冬里一年之内掉到接近零；随后没融到钱的出局，剩下的那些高一些。',
        ],
        caption: [
          `Source: Outlast, scenarios/llm-2024.yaml, seed 1, ${replicates} runs each. Below 0.1 for three months a team gives up.`,
          `来源：Outlast，场景 llm-2024，种子 1，各推演 ${replicates} 次。连续三个月低于 0.1，团队放弃。`,
        ],
      }),
      x: { label: say(['months from mid-2024', '2024 年年中起的月数']), scale: 'month', domain: [0, 24] },
      y: { label: say(['morale, 0 to 1', '心气，0 到 1']), domain: [0, 1] },
      at: monthsTo(24),
      occasions: [
        {
          at: month,
          label: say([`${part}% of winter runs leave: no round came`, `寒冬里 ${part}% 的推演在此出局：下一轮没有来`]),
        },
      ],
      series: [fanOf(say(['normal climate', '融资环境正常']), normal!), fanOf(say(['winter', '融资寒冬']), winter!)],
    });
  },
};
