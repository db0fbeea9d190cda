import type { Said } from '../protocol/market.js';
import type { Move } from '../protocol/messages.js';
import type { PathMetric } from '../protocol/paths.js';

/** Something to try in a chapter: a change of the market, or another market. */
export interface Try {
  readonly title: Said;
  readonly moves?: readonly Move[];
  readonly scenario?: string;
}

/** A step of the derivation, with its market, what to look at, and the claim that tests it. */
export interface Chapter {
  readonly rows: readonly string[];
  readonly claim: string;
  readonly scenario: string;
  readonly vendor: string;
  readonly metric: PathMetric;
  readonly title: Said;
  /** What the essay says. */
  readonly says: Said;
  /** What the model makes of it, and what to watch. */
  readonly watch: Said;
  readonly tries: readonly Try[];
  /** Numbers to move. */
  readonly levers: readonly { readonly path: string; readonly title: Said }[];
}

const said = (en: string, zh: string): Said => ({ en, 'zh-Hans': zh });
const strategy = (vendor: string, name: string): Move => ({ path: `vendors.${vendor}.strategy`, value: name });
const everybody = (name: string): Move[] =>
  ['ash', 'birch', 'cedar', 'elm', 'fir', 'oak'].map((vendor) => strategy(vendor, name));

/** The essay's argument in its own order. */
export const chapters: readonly Chapter[] = [
  {
    rows: ['E1', 'E5'],
    claim: 'C15',
    scenario: 'superpower',
    vendor: 'birch',
    metric: 'business_share',
    title: said('A market that is still open', '胜负未分的市场'),
    says: said(
      'The technology is young. The main players differ in technology and in commerce, but no gap is beyond reversal. Abroad there is one superpower and many strong; in China many heads stand abreast.',
      '这是一项年轻的技术。主要玩家在技术和商业化上有差距，但没有到翻盘无望的程度。海外是一超多强，国内是多头并举。',
    ),
    watch: said(
      'Six vendors that differ in strategy alone. One of them begins with 60 % of everything. Watch whether the lines cross.',
      '六家厂商只有打法不同，其中一家起点就占 60%。看看各条线会不会交叉。',
    ),
    tries: [{ title: said('Many heads abreast instead', '换成多头并举'), scenario: 'many-heads' }],
    levers: [
      { path: 'spillover.lag', title: said('Months until others can learn it', '多少个月后别人能学到') },
      { path: 'spillover.open_hazard', title: said('How fast open models are caught up with', '开放模型被追上的速率') },
    ],
  },
  {
    rows: ['E6', 'E9a'],
    claim: 'C1a',
    scenario: 'llm-2024',
    vendor: 'openai',
    metric: 'business_share',
    title: said('What decides the match?', '赛点在哪里？'),
    says: said(
      'Three candidates: a technological lead, the base of consumers, the size of the ecosystem that depends on the model. The essay holds the ecosystem to be the better indicator.',
      '有三个候选：技术先进性、C 端用户基数、依赖这个模型的生态有多大。文章认为，生态是更靠谱的评价指标。',
    ),
    watch: said(
      'Give the same 100 million dollars a month to each of the three, and compare where business usage ends.',
      '把同样的每月一亿美元分别投给三者，比较企业用量最后落在哪里。',
    ),
    tries: [
      { title: said('into training', '投给训练'), moves: [{ path: 'vendors.openai.training', value: '330 M USD/month' }] },
      { title: said('into advertising', '投给广告'), moves: [{ path: 'vendors.openai.advertising', value: '105 M USD/month' }] },
      { title: said('into operations', '投给运营'), moves: [{ path: 'vendors.openai.operations', value: '110 M USD/month' }] },
    ],
    levers: [
      { path: 'vendors.openai.training', title: said('Training budget', '训练预算') },
      { path: 'vendors.openai.operations', title: said('User and developer operations', '用户与开发者运营') },
    ],
  },
  {
    rows: ['E7a', 'E7b', 'E7c'],
    claim: 'C2',
    scenario: 'llm-2024',
    vendor: 'anthropic',
    metric: 'cash',
    title: said('A lead does not yet pay', '领先还没有变成钱'),
    says: said(
      'At this moment a technical lead is far from bringing much income; the market still gropes for its business. A lead is publicity, and an expensive kind. Who laughs last is often not the most advanced.',
      '此时此刻，技术先进还远没有带来可观收入，市场还在摸索商业模式。先进更多是公关宣传的素材，而且相当昂贵。笑到最后的产品往往并不是技术上最先进的。',
    ),
    watch: said(
      'Monetisation maturity says how much of what buyers would pay can be collected now. Let the market be mature at once, and see whose cash it saves.',
      '商业成熟度是说：终究会有的付费意愿，现在能收上来多少。让市场一下子成熟，看看它救了谁的现金。',
    ),
    tries: [{ title: said('A mature market at once', '市场一下子成熟'), moves: [{ path: 'revenue.maturity', value: '1' }] }],
    levers: [
      { path: 'revenue.maturity', title: said('Monetisation maturity', '商业成熟度') },
      { path: 'vendors.anthropic.training', title: said('Training budget', '训练预算') },
    ],
  },
  {
    rows: ['E8a', 'E8b', 'E8c', 'E8d'],
    claim: 'C3',
    scenario: 'superpower',
    vendor: 'cedar',
    metric: 'consumer_share',
    title: said('Consumers have no loyalty', 'C 端用户没有忠诚度'),
    says: said(
      'Consumers go to whoever is free or subsidises. Their use is casual, basic ability is enough, and nothing of one’s own makes them stick. Holding consumer traffic may be a bottomless pit.',
      'C 端用户谁免费、谁补贴就用谁。使用随意，准确性要求不高，各家的基础能力都够用，谁也没有自己独有的粘性。维系 C 端流量的成本可能是个无底洞。',
    ),
    watch: said(
      'Cedar buys consumers. Raise its subsidy and look at its share of consumers first, then at its cash and at who is still there.',
      'Cedar 花钱买用户。提高它的补贴，先看 C 端份额，再看现金，看谁还在。',
    ),
    tries: [
      {
        title: said('Two dollars for every consumer', '每名用户补两美元'),
        moves: [{ path: 'vendors.cedar.subsidy', value: '2 USD/person-month' }],
      },
      {
        title: said('Sticky consumers', '如果用户有粘性'),
        moves: [{ path: 'segments.consumers.switching_cost', value: '3 nat' }],
      },
    ],
    levers: [
      { path: 'vendors.cedar.subsidy', title: said('Consumer subsidy of Cedar', 'Cedar 的 C 端补贴') },
      { path: 'segments.consumers.switching_cost', title: said('Stickiness of consumers', 'C 端用户的粘性') },
    ],
  },
  {
    rows: ['E9b'],
    claim: 'C1b',
    scenario: 'llm-2024',
    vendor: 'meta',
    metric: 'business_share',
    title: said('The ecosystem is the key', '生态是胜出的关键'),
    says: said(
      'How many developers build applications on a model is not only a better indicator. It is the key to winning in the end.',
      '有多少开发者基于某个大模型开发应用，不只是更靠谱的指标，更是它最终胜出的关键。',
    ),
    watch: said(
      'How strongly does an ecosystem draw others? Move that pull, and see whether builders bring business usage after them.',
      '生态到底有多大的吸引力？移动它，看看开发者会不会把企业用量带过来。',
    ),
    tries: [
      {
        title: said('No pull at all', '毫无吸引力'),
        moves: [
          { path: 'segments.businesses.network', value: '0' },
          { path: 'segments.startups.network', value: '0' },
        ],
      },
      {
        title: said('A strong pull', '吸引力很强'),
        moves: [
          { path: 'segments.businesses.network', value: '0.5' },
          { path: 'segments.startups.network', value: '0.7' },
        ],
      },
    ],
    levers: [
      { path: 'segments.businesses.network', title: said('Pull of the ecosystem on businesses', '生态对企业的吸引力') },
      { path: 'segments.startups.network', title: said('Pull of the ecosystem on builders', '生态对开发者的吸引力') },
    ],
  },
  {
    rows: ['E10', 'E12a', 'E12b'],
    claim: 'C4b',
    scenario: 'llm-2024',
    vendor: 'openai',
    metric: 'builder_share',
    title: said('The closed way to developers', '闭源拓展开发者的办法'),
    says: said(
      'A cloud service with subsidised resources for registered developers. The vendor must keep cloud resources and engineers for small-scale debugging, and the return does not add up. Even subsidised, developers stick hardly more than consumers.',
      '提供 API 云服务，给注册开发者补贴资源。厂商要维持云资源和工程师来支撑小额的调试需求，投入产出算不过来。即便补贴，开发者的粘性也没比 C 端用户好到哪里去。',
    ),
    watch: said(
      'Raise the credits that OpenAI gives to builders, then look at its cash.',
      '提高 OpenAI 给开发者的补贴额度，再看看它的现金。',
    ),
    tries: [
      {
        title: said('Five times the credits', '补贴额度加到五倍'),
        moves: [{ path: 'vendors.openai.credits', value: '10 USD/person-month' }],
      },
      { title: said('No credits', '不给补贴'), moves: [{ path: 'vendors.openai.credits', value: '0 USD/person-month' }] },
    ],
    levers: [
      { path: 'vendors.openai.credits', title: said('Credits for builders', '给开发者的补贴额度') },
      { path: 'programmes.engineering', title: said('Engineers and support per builder', '每名开发者所需的工程师与支持') },
    ],
  },
  {
    rows: ['E13', 'E15'],
    claim: 'C4',
    scenario: 'llm-2024',
    vendor: 'meta',
    metric: 'builder_share',
    title: said('Who is bound to whom?', '谁绑住了谁？'),
    says: said(
      'Interfaces are natural language, simple and uniform: an application that only calls an API is not bound, and the initiative lies with developers. With the model on their own machines they couple application and model physically, for convenience of deployment.',
      '大模型的接口是自然语言，简单而统一：只调用 API 的应用形成不了强绑定，主动权在开发者手里。把模型跑在本地，应用与模型就会为了部署方便而在物理上耦合。',
    ),
    watch: said(
      'Switching cost binds whoever calls an API; coupling grows with time on one’s own hardware. Move each, and see whom it helps.',
      '转换成本绑住的是调用 API 的人；耦合则随着在自有硬件上的时间增长。分别移动它们，看看帮了谁。',
    ),
    tries: [
      {
        title: said('Interfaces that bind', '接口也能绑人'),
        moves: [{ path: 'segments.startups.switching_cost', value: '3 nat' }],
      },
      {
        title: said('No coupling at all', '毫无耦合'),
        moves: [
          { path: 'segments.startups.coupling', value: '0 nat' },
          { path: 'segments.hobbyists.coupling', value: '0 nat' },
        ],
      },
    ],
    levers: [
      { path: 'segments.startups.switching_cost', title: said('Cost of changing the API', '更换 API 的代价') },
      { path: 'segments.hobbyists.coupling', title: said('Coupling on own machines', '自有机器上的耦合') },
    ],
  },
  {
    rows: ['E11', 'E14'],
    claim: 'C5',
    scenario: 'llm-2024',
    vendor: 'meta',
    metric: 'builder_share',
    title: said('Open moves the cost to their machines', '开源把成本挪到开发者的机器上'),
    says: said(
      'Free download, free commercial use under conditions: developers develop on their own machines, and technical support suffices. That saves, to a considerable degree, the running cost of winning them.',
      '自由下载、有条件地免费商用：开发者在自己的机器上开发，厂商做好技术支持就行。这可以相当程度地省去拓展开发者的运行成本。',
    ),
    watch: said(
      'Close Meta, and compare its builders with what they were. Then open OpenAI.',
      '让 Meta 闭源，看开发者比原来少了多少；再让 OpenAI 开放。',
    ),
    tries: [
      { title: said('Meta stays closed', 'Meta 闭源'), moves: [strategy('meta', 'closed-premium')] },
      { title: said('OpenAI opens', 'OpenAI 开放'), moves: [strategy('openai', 'open-weights')] },
    ],
    levers: [
      { path: 'vendors.meta.operations', title: said('Operations of Meta', 'Meta 的运营') },
      { path: 'programmes.open_support', title: said('Support per builder on open weights', '开放权重上每名开发者所需的支持') },
    ],
  },
  {
    rows: ['E16', 'E17'],
    claim: 'C9',
    scenario: 'funding-winter',
    vendor: 'mistral',
    metric: 'survival',
    title: said('Last a little longer', '比对手坚持得更久一些'),
    says: said(
      'Cost is the core constraint. To lower it, and to last a little longer than rivals, is a necessary condition of lasting success. In the present climate financing cannot carry high spending for long.',
      '成本是核心制约。降低成本，比对手坚持得更久一些，是长期成功的必要条件。现在的宏观环境下，靠融资支撑高成本支出不是长久之计。',
    ),
    watch: said(
      'A funding winter of two and a half years. Who is still there afterwards? Let Mistral open everything, or close.',
      '一场两年半的融资寒冬。之后谁还在？让 Mistral 全部开放，或者闭源。',
    ),
    tries: [
      { title: said('Mistral opens everything', 'Mistral 全部开放'), moves: [strategy('mistral', 'open-weights')] },
      { title: said('Mistral closes', 'Mistral 闭源'), moves: [strategy('mistral', 'closed-premium')] },
    ],
    levers: [
      { path: 'finance.round_hazard', title: said('How often funding rounds close', '融资有多容易到账') },
      { path: 'vendors.mistral.training', title: said('Training budget of Mistral', 'Mistral 的训练预算') },
    ],
  },
  {
    rows: ['E18a', 'E18b'],
    claim: 'C21',
    scenario: 'llm-2024',
    vendor: 'deepseek',
    metric: 'survival',
    title: said('First make yourself unbeatable', '先为不可胜'),
    says: said('First make yourself unbeatable, then wait until the enemy can be beaten.', '先为不可胜，以待敌之可胜。'),
    watch: said(
      'The strategy “unbeatable first” opens, operates, burns little and waits; it strikes when a rival’s money or spirit, as seen from outside, runs low. See whether waiting pays.',
      '“先为不可胜”这一打法开放、运营、少烧钱、等待；从外面看到对手的钱或心气不支时才出手。看看等待值不值。',
    ),
    tries: [
      { title: said('DeepSeek waits, then strikes', 'DeepSeek 先守后攻'), moves: [strategy('deepseek', 'unbeatable-first')] },
      { title: said('DeepSeek starts a price war', 'DeepSeek 打价格战'), moves: [strategy('deepseek', 'price-war')] },
    ],
    levers: [
      { path: 'vendors.deepseek.cash', title: said('Cash at the start', '起点的现金') },
      { path: 'vendors.deepseek.training', title: said('Training budget', '训练预算') },
    ],
  },
  {
    rows: ['E18c'],
    claim: 'C8',
    scenario: 'llm-2024',
    vendor: 'openai',
    metric: 'morale',
    title: said('Drain resources and spirit', '消耗对手的资源与心气'),
    says: said(
      'At the least cost, drain closed rivals of their resources and their spirit most.',
      '以最小的代价，尽可能多地消耗闭源对手的资源与心气。',
    ),
    watch: said(
      'Look at the morale and the cash of OpenAI while others open or close around it.',
      '看 OpenAI 的心气和现金：周围的人或开放、或闭源时，它会怎样。',
    ),
    tries: [
      {
        title: said('All challengers open', '挑战者全都开放'),
        moves: [strategy('google', 'open-weights'), strategy('anthropic', 'open-weights'), strategy('xai', 'open-weights')],
      },
      {
        title: said('Nobody opens', '谁也不开放'),
        moves: ['meta', 'mistral', 'alibaba', 'deepseek', 'xai'].map((vendor) => strategy(vendor, 'closed-premium')),
      },
    ],
    levers: [
      { path: 'morale.share', title: said('How much lost share hurts morale', '丢份额有多伤心气') },
      { path: 'vendors.meta.training', title: said('Training budget of Meta', 'Meta 的训练预算') },
    ],
  },
  {
    rows: ['E19', 'E20'],
    claim: 'C11b',
    scenario: 'llm-2024',
    vendor: 'meta',
    metric: 'business_share',
    title: said('And if open falls behind?', '开源会越来越落后吗？'),
    says: said(
      'Some say that open models will fall further and further behind. Even so it would not matter, the essay replies. Which way to take differs from case to case, but open has the advantage.',
      '有人说开源模型会越来越落后。文章答：就算如此也不要紧。采取什么方法因人而异，但开源会更有优势。',
    ),
    watch: said(
      'Let Meta give away only what is old, and make it older: up to which lag does opening still do better than closing?',
      '让 Meta 只开放旧模型，并且越来越旧：落后到多少，开源仍胜过闭源？',
    ),
    tries: [
      {
        title: said('A year late', '晚一年'),
        moves: [strategy('meta', 'delayed-open'), { path: 'policies.delayed-open.delay', value: '12 months' }],
      },
      {
        title: said('Two years late', '晚两年'),
        moves: [strategy('meta', 'delayed-open'), { path: 'policies.delayed-open.delay', value: '24 months' }],
      },
      { title: said('Never', '从不开放'), moves: [strategy('meta', 'closed-premium')] },
    ],
    levers: [
      { path: 'spillover.lag', title: said('Months until others can learn it', '多少个月后别人能学到') },
      { path: 'segments.businesses.quality', title: said('How much businesses ask for capability', '企业有多看重能力') },
    ],
  },
  {
    rows: ['E21'],
    claim: 'C12',
    scenario: 'many-heads',
    vendor: 'cedar',
    metric: 'business_share',
    title: said('If everybody is open', '如果大家都开源'),
    says: said(
      'The closing question: if everybody is an open model, what should one do?',
      '最后的问题：如果大家都是开源大模型，该怎么打？',
    ),
    watch: said(
      'Open everybody. Then give Cedar one advantage at a time: cheaper serving, more operations, more money.',
      '让所有人都开放，再给 Cedar 一次一个优势：更便宜的服务、更多的运营、更多的钱。',
    ),
    tries: [
      { title: said('Everybody opens', '大家都开放'), moves: everybody('open-weights') },
      {
        title: said('… and Cedar serves at half the cost', '……且 Cedar 的服务成本减半'),
        moves: [...everybody('open-weights'), { path: 'vendors.cedar.cost_factor', value: '0.5' }],
      },
      {
        title: said('… and Cedar operates twice as much', '……且 Cedar 的运营加倍'),
        moves: [...everybody('open-weights'), { path: 'vendors.cedar.operations', value: '8 M USD/month' }],
      },
      {
        title: said('… and Cedar has twice the cash', '……且 Cedar 的现金加倍'),
        moves: [...everybody('open-weights'), { path: 'vendors.cedar.cash', value: '4 B USD' }],
      },
    ],
    levers: [
      { path: 'vendors.cedar.cost_factor', title: said('Serving cost of Cedar', 'Cedar 的服务成本') },
      { path: 'vendors.cedar.operations', title: said('Operations of Cedar', 'Cedar 的运营') },
    ],
  },
];
