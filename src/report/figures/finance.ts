import type { Both, Figure } from './figure.js';
import { fanOf, monthsTo, paths } from './runs.js';

const replicates = 200;
const climates: readonly (readonly [name: string, words: Both])[] = [
  ['normal', ['normal climate', '融资环境正常']],
  ['winter', ['winter', '融资寒冬']],
];

/** Cash of a venture-funded vendor in a normal climate and in a winter. */
export const finance: Figure = {
  name: 'finance',
  play: (bench) => {
    const runs = climates.map(([climate]) =>
      paths(bench.scenario('llm-2024', 'horizon=24', `climate.initial=${climate}`), 'anthropic', 'cash', replicates),
    );
    // Who has left has no cash; who is there has some.
    const alive = runs.map((all) => all.filter((path) => path.at(-1)! > 0).length / replicates);
    return ({ say, heading }) => ({
      kind: 'fan',
      heading: heading({
        title: ['A winter does not raise the burn; it keeps the next round away', '寒冬不让人烧得更快，只让下一轮迟迟不来'],
        subtitle: [
          "Anthropic's cash by the climate at the start: median, central 50% and 90% of runs; who has left has none",
          'Anthropic 的现金，按起始融资环境：中位数、中间 50% 与 90% 的推演；出局者为零',
        ],
        description: [
          'Two fans of cash over two years. In a normal climate the median rises with rounds; when the run starts in a winter it stays low and many runs end at zero.',
          '两年里现金的两把扇形。环境正常时中位数随融资上升；以寒冬开局则一直很低，许多推演归零。',
        ],
        caption: [
          `Source: Outlast, scenarios/llm-2024.yaml, seed 1, ${replicates} runs each. The climate changes as the years go by.`,
          `来源：Outlast，场景 llm-2024，种子 1，各推演 ${replicates} 次。融资环境此后会变。`,
        ],
      }),
      x: { label: say(['months from mid-2024', '2024 年年中起的月数']), scale: 'month', domain: [0, 24] },
      y: { label: say(['cash, USD', '现金，美元']), unit: 'usd' },
      at: monthsTo(24),
      series: runs.map((all, i) => {
        const chance = Math.round(100 * alive[i]!);
        const [en, zh] = climates[i]![1];
        return fanOf(say([`${en}: ${chance}% still there`, `${zh}：${chance}% 仍在局`]), all);
      }),
    });
  },
};
