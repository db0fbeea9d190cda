import type { ScoredRow, Target } from '../calibration/index.js';
import type { Language } from '../documents/index.js';
import type { Chart } from './charts/index.js';

const labels = {
  en: {
    forecast: 'forecast: mean and 5 to 95 %',
    chance: 'forecast: chance',
    observed: 'observed',
    others: ['persistence', 'trend', 'drift'],
    eventOthers: ['nothing happens', 'base rate'],
    subtitle: 'Each row: who, known up to → scored on',
    description: (title: string, within: number, all: number) =>
      `${title}: ${within} of ${all} observed values lie within the 90 % interval.`,
    events: (title: string) => `${title}: chances that were forecast, and what happened.`,
    unit: 'value',
    chanceUnit: 'chance',
  },
  'zh-Hans': {
    forecast: '预测：均值与 5% 到 95%',
    chance: '预测：机会',
    observed: '实际',
    others: ['不变', '趋势', '漂移'],
    eventOthers: ['什么也不发生', '基础比率'],
    subtitle: '每行：谁，所知到 → 评分日',
    description: (title: string, within: number, all: number) => `${title}:${all} 个实际值中 ${within} 个落在 90% 区间内。`,
    events: (title: string) => `${title}：预测的机会，以及实际发生了没有。`,
    unit: '值',
    chanceUnit: '机会',
  },
} as const;

const shortest = (name: string): string => (name.length > 30 ? `${name.slice(0, 29)}…` : name);
const month = (date: string): string => date.slice(2, 7);

/** The figure of a target: every scored point with its forecast, what was observed, and what the baselines said. */
export function backtestFigure(
  id: string,
  rows: readonly ScoredRow[],
  { title, scale }: Pick<Target, 'title' | 'scale'>,
  language: Language,
  caption: string,
): Chart {
  const words = labels[language];
  const events = rows.every(({ predicted }) => predicted.low === null);
  const share = !events && rows.every(({ observed, predicted }) => observed <= 1 && predicted.high! <= 1);
  const name = `${id} ${title?.[language] ?? ''}`.trim();
  const within = rows.filter(
    ({ observed, predicted: { low, high } }) => low !== null && low <= observed && observed <= high!,
  ).length;
  return {
    kind: 'intervals',
    heading: {
      id: id.toLowerCase(),
      language,
      title: name,
      subtitle: words.subtitle,
      description: events ? words.events(name) : words.description(name, within, rows.length),
      caption,
    },
    x: {
      label: events ? words.chanceUnit : words.unit,
      ...((events || share) && { unit: 'share' as const, domain: [0, 1] as const }),
      ...(scale === 'log' && { scale: 'log' as const }),
    },
    names: {
      forecast: events ? words.chance : words.forecast,
      observed: words.observed,
      others: events ? words.eventOthers : words.others,
    },
    rows: rows.map(({ entity, information, scored, observed, predicted, said }) => ({
      label: `${shortest(entity)} ${month(information)}→${month(scored)}`,
      centre: predicted.mean,
      low: predicted.low,
      high: predicted.high,
      observed,
      others: events ? [said.persistence, said.drift] : [said.persistence, said.trend, said.drift],
    })),
  };
}
