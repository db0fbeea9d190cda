import { mean } from '../../numerics/index.js';
import type { Figure } from './figure.js';
import { flagshipInExpectation } from './figure.js';
import { monthsTo, vendorAt, watch } from './runs.js';

/** Hazards at which followers learn from open releases; from closed ones at six tenths of it, as by default. */
const hazards = [0, 0.02, 0.05, 0.1];

/** Releases come at different times: the mean of the last twelve months, once there are so many. */
function overTheYear(_: number, month: number, gaps: readonly number[]): number | null {
  return month < 11 ? null : mean(gaps.slice(month - 11, month + 1));
}

/** How far a small vendor stays behind, by the speed of spill-over. */
export const spillover: Figure = {
  name: 'spillover',
  play: (bench) => {
    const runs = hazards.map((hazard) => {
      const set = [`spillover.open_hazard=${hazard}`, `spillover.closed_hazard=${0.6 * hazard}`];
      return watch(bench.scenario('llm-2024', ...set), (state, market) => {
        const points = (name: string): number => state.capability[vendorAt(market, name) * market.layout.workloads]!;
        return [points('openai') - points('mistral')];
      })[0]!.map(overTheYear);
    });
    return ({ say, heading }) => ({
      kind: 'line',
      heading: heading({
        title: ['Rivalry closes gaps: what one has found, others learn', '你追我赶，差距是会抹平的'],
        subtitle: [
          'Points that Mistral is behind OpenAI, mean of twelve months, by how fast it learns from what was released four months ago',
          'Mistral 落后 OpenAI 的分数，十二个月平均，取决于它向四个月前的发布学得多快',
        ],
        description: [
          'Four lines. Without spill-over the gap widens over five years; with it the gap closes, the faster the larger the hazard.',
          '四条线。没有技术外溢，五年里差距越拉越大；有了外溢，差距逐步缩小，风险率越高缩得越快。',
        ],
        caption: flagshipInExpectation([
          'Hazard of learning from open releases; from closed ones six tenths of it.',
          '图中为向开放发布学习的风险率，向闭源学习为其六成。',
        ]),
      }),
      x: { label: say(['months from mid-2024', '2024 年年中起的月数']), scale: 'month', domain: [0, 60] },
      y: { label: say(['points behind OpenAI', '落后 OpenAI 的分数']) },
      at: monthsTo(60),
      colours: 'ordered',
      series: runs.map((values, i) => ({
        label:
          hazards[i] === 0
            ? say(['no spill-over', '没有外溢'])
            : say([`${hazards[i]! * 100}% a month`, `每月 ${hazards[i]! * 100}%`]),
        values,
      })),
    });
  },
};
