import type { Figure } from './figure.js';
import { flagshipInExpectation } from './figure.js';
import { monthsTo, vendorAt, watch } from './runs.js';

/** Hazards at which followers learn from open releases; from closed ones at six tenths of it, as by default. */
const hazards = [0, 0.02, 0.05, 0.1];

/** How far a small vendor stays behind, by the speed of spill-over. */
export const spillover: Figure = {
  name: 'spillover',
  play: (bench) => {
    const runs = hazards.map((hazard) => {
      const set = [`spillover.open_hazard=${hazard}`, `spillover.closed_hazard=${0.6 * hazard}`];
      return watch(bench.scenario('llm-2024', ...set), (state, market) => {
        const points = (name: string): number => state.capability[vendorAt(market, name) * market.layout.workloads]!;
        return [points('openai') - points('mistral')];
      })[0]!;
    });
    return ({ say, heading }) => ({
      kind: 'line',
      heading: heading({
        title: ['Rivalry closes gaps: what one has found, others learn', '你追我赶，差距是会抹平的'],
        subtitle: [
          "Mistral's distance to OpenAI, by the monthly chance to catch up with what was released four months earlier",
          'Mistral 落后 OpenAI 多少分，取决于每月有多大机会追上四个月前已发布的水平',
        ],
        description: [
          'Without spill-over the gap stays between 100 and 200 points for five years; with it the gap closes, the faster the larger the hazard, to what the lag leaves.',
          '没有技术外溢，五年里差距始终很大；有了外溢，差距逐步缩小，风险率越高缩得越快，但滞后留下的那一段始终在。',
        ],
        caption: flagshipInExpectation([
          'Hazard of learning from open releases; from closed ones six tenths of it.',
          '图中为向开放发布学习的风险率，向闭源学习为其六成。',
        ]),
      }),
      x: { label: say(['months from mid-2024', '2024 年年中起的月数']), scale: 'month', domain: [0, 60] },
      y: { label: say(['points behind OpenAI', '落后 OpenAI 的分数']) },
      at: monthsTo(60),
      steps: true,
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
