import type { Language } from '../documents/index.js';
import type { SolveAnswer } from '../equilibrium/index.js';
import { enumerated, under } from './lists.js';

type Named = SolveAnswer['game'];

/** A number as far as anybody reads it. */
export const shown = (value: number): string => String(Number(value.toPrecision(5)));
export const percentOf = (share: number): string => `${Number((100 * share).toPrecision(3))} %`;

/** A strategy with its player, where that is needed. */
export const strategyName = ({ players, strategies }: Named, player: number, s: number, language: Language): string =>
  under(players[player]!, strategies[player]![s]!, language);

/** A profile by the names of what is played. */
export const profileName = ({ strategies }: Pick<Named, 'strategies'>, profile: readonly number[], language: Language): string =>
  enumerated(
    profile.map((s, i) => strategies[i]![s]!),
    language,
  );

/** What is said of a solved game. */
export const solutionWords = {
  en: {
    head: (title: string, players: readonly string[], sizes: string) =>
      `${title === '' ? 'A game' : title}: ${players.join(', ')}; ${sizes} strategies.`,
    dominated: (names: string, more: number) =>
      `Strictly dominated, one after another: ${names}${more > 0 ? `, and ${more} more` : ''}.`,
    found: (count: number) => (count === 1 ? 'One Nash equilibrium was found.' : `${count} Nash equilibria were found.`),
    complete: {
      'vertex-enumeration':
        'The list is complete: every vertex of both best-response polytopes was visited, in exact arithmetic.',
      'support-subdivision':
        'The list is complete: on every support that is not dominated each part of the simplices was proved to hold one equilibrium or none.',
    },
    incomplete: {
      exhaustive: () => '',
      refuted: () => 'The list is NOT complete: the indices do not add up to 1, so that at least one equilibrium is missing.',
      unproven: (supports: number) =>
        supports > 0
          ? `The list may NOT be complete: on ${supports} supports nothing could be proved.`
          : 'The list may NOT be complete: the search was ended before it had seen everything.',
    },
    equilibrium: (i: number, marks: readonly string[]) => `Equilibrium ${i} (${marks.join(', ')})`,
    equilibriumNamed: (i: number) => `equilibrium ${i}`,
    index: (index: number) => `index ${index > 0 ? '+' : ''}${index}`,
    irregular: 'not regular',
    stable: 'evolutionarily stable',
    more: (count: number) => `... and ${count} more: --json has all of them.`,
    component: (members: string, subsets: number | null, index: number | null) =>
      `Equilibria ${members} are corners of one connected set${subsets === null ? '' : `, the union of ${subsets} maximal Nash subset${subsets === 1 ? '' : 's'}`}${index === null ? '' : `; its index is ${index}`}.`,
    correlated: 'With a common signal',
    correlatedColumns: ['', 'payoffs', 'profiles'],
    ce: 'correlated',
    cce: 'coarse correlated',
    welfare: 'most welfare',
    entropy: 'most entropy',
    tooLarge: 'too large',
    stability: 'Who invades',
    invader: (i: number, role: string | null, mix: string) => `equilibrium ${i}: ${role === null ? '' : `of ${role}, `}${mix}`,
    alphaRank: (population: number, intensity: number) => `Alpha-rank: populations of ${population}, intensity ${intensity}`,
    onePopulation: 'One population that meets itself:',
    eachPopulation: 'A population for each player:',
    manyStates: 'A population for each player: too many states.',
    stateColumns: ['state', 'share of time'],
    fixation: (population: number, intensity: number) =>
      `Chances that a single mutant takes over: populations of ${population}, intensity ${intensity}`,
    fixationColumns: ['mutation', 'chance', 'times neutral'],
    replicator: (starts: number) => `Replicator dynamics: where ${starts} random starts come to rest`,
    moving: 'still moving: it cycles or is slow',
    qre: 'Logit equilibria, followed by arc length (lambda per range of payoffs)',
    branch: (from: number | null, to: number | null, turns: readonly string[]) =>
      `${from === null ? 'from even play' : `from equilibrium ${from}`} ${to === null ? 'to none that is listed' : `to equilibrium ${to}`}${turns.length === 0 ? '' : `, turning back at lambda ${turns.join(', ')}`}`,
  },
  'zh-Hans': {
    head: (title: string, players: readonly string[], sizes: string) =>
      `${title === '' ? '博弈' : title}：参与者 ${players.join('、')}；策略数 ${sizes}。`,
    dominated: (names: string, more: number) => `依次被严格占优而剔除：${names}${more > 0 ? `，另有 ${more} 个` : ''}。`,
    found: (count: number) => `找到 ${count} 个纳什均衡。`,
    complete: {
      'vertex-enumeration': '一个不漏：两个最优反应多面体的每个顶点都用精确算术走到了。',
      'support-subdivision': '一个不漏：在每个未被占优的支撑集上，都证明了单纯形的每一块恰有一个均衡或一个也没有。',
    },
    incomplete: {
      exhaustive: () => '',
      refuted: () => '有遗漏：各均衡的指数之和不是 1，至少还差一个。',
      unproven: (supports: number) =>
        supports > 0 ? `可能有遗漏：有 ${supports} 个支撑集上什么也没能证明。` : '可能有遗漏：还没有看完就停止了搜索。',
    },
    equilibrium: (i: number, marks: readonly string[]) => `均衡 ${i}（${marks.join('，')}）`,
    equilibriumNamed: (i: number) => `均衡 ${i}`,
    index: (index: number) => `指数 ${index > 0 ? '+' : ''}${index}`,
    irregular: '非正则',
    stable: '演化稳定',
    more: (count: number) => `……另有 ${count} 个：全部见 --json。`,
    component: (members: string, subsets: number | null, index: number | null) =>
      `均衡 ${members} 是同一个连通集的角点${subsets === null ? '' : `，它由 ${subsets} 个极大纳什子集合成`}${index === null ? '' : `；指数为 ${index}`}。`,
    correlated: '有共同信号时',
    correlatedColumns: ['', '收益', '策略组合数'],
    ce: '相关均衡',
    cce: '粗相关均衡',
    welfare: '总收益最大',
    entropy: '熵最大',
    tooLarge: '太大',
    stability: '谁能入侵',
    invader: (i: number, role: string | null, mix: string) => `均衡 ${i}：${role === null ? '' : `${role} 一方的 `}${mix}`,
    alphaRank: (population: number, intensity: number) => `alpha-rank：种群规模 ${population}，选择强度 ${intensity}`,
    onePopulation: '同一个种群内部对局：',
    eachPopulation: '每个参与者各有一个种群：',
    manyStates: '每个参与者各有一个种群：状态太多。',
    stateColumns: ['状态', '所占时间'],
    fixation: (population: number, intensity: number) =>
      `单个突变者占据整个种群的概率：种群规模 ${population}，选择强度 ${intensity}`,
    fixationColumns: ['突变', '概率', '是中性的几倍'],
    replicator: (starts: number) => `复制者动态：${starts} 个随机起点各停在哪里`,
    moving: '还在动：循环，或很慢',
    qre: 'logit 均衡，按弧长跟踪（λ 以收益的全距为单位）',
    branch: (from: number | null, to: number | null, turns: readonly string[]) =>
      `${from === null ? '从均匀随机' : `从均衡 ${from} `}${to === null ? '出发，没有通到列出的均衡' : `通到均衡 ${to}`}${turns.length === 0 ? '' : `，在 λ = ${turns.join('、')} 处折回`}`,
  },
} as const;
