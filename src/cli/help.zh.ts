import type { Help } from './help.en.js';

/** 帮助的中文。 */
export const zh: Help = {
  examples: '示例',
  outlast: {
    brief: '该开源还是闭源?谁能比谁坚持得更久?模拟竞争激烈的软件市场。',
    notes: [
      '退出码:0 正常,1 内部错误,2 用法错误,3 文件有误,4 verify 有一项不符,5 推演因违反不变量而停下,130 被中断。',
      '不联网,不收集任何信息。',
    ],
  },
  verify: {
    brief: '表明引擎能复现已发表的结果、闭式解与定理',
    whole: [
      '把引擎设成已知结果的特例,真的运行一遍,再作比较:应得、算得、容差、出处。',
      '任何一项不符,退出码为 4。想用自己的算例:从 verify/published.yaml 抄一个,改掉输入即可。',
    ],
    cases: '检验这份文件(outlast/verify@1)里的算例,而不是自带的那些',
  },
  shared: {
    number: '数',
    assignment: '路径=值',
    set: '改一个值;可以写多次',
    json: (kind) => `在标准输出上给出一份 outlast/${kind}@1 文档`,
    allowCode: '加载场景自带的策略代码;请先读过代码',
    lang: '答案和帮助所用的语言,不写则随系统',
    file: '场景文件(YAML)',
  },
  run: {
    brief: '把一个场景推演许多次,说出谁能坚持、谁领先、谁消耗了谁,以及答案靠什么站住',
    whole: [
      '把一个场景推演许多次,说出谁能坚持、谁领先、谁消耗了谁,以及答案靠什么站住。',
      '加 --from 就从快照接着推演;消耗和各项假设的分量另行推演,仍从起点开始。',
    ],
    replicates: '推演多少次,不写则为 200',
    seed: '随机种子,决定所有运气,不写则为 1',
    months: '推演几个月,不写则按场景的期限',
    fidelity: '按期望流量、按精确的随机人数(不写则为 stochastic),或逐人推演:很慢,只适合人少的市场',
    from: '接着 outlast snapshot 存下的地方推演,不再从 FILE 开头;--set 从那时起生效',
    threads: '线程数;不影响答案的任何一个字节',
    reactions:
      '再看对手跟着降价或以最有利的价格应对时的消耗,最坏情况下的存活,以及同样的钱花在各个赛点上各有多大作用;耗时是平常的几倍',
    csv: '把每一次推演的结果写成表格',
    parquet: '同上,写成 Parquet',
    svg: '画出各家的用量份额逐月怎么走,连同各次推演的散布',
  },
  snapshot: {
    brief: '把一个场景推演到某月月底,存下每一次推演走到哪里;outlast run --from 接着推演',
    whole: [
      '把一个场景推演到某月月底,存下每一次推演走到哪里。',
      '之后用 outlast run --from 接着推演:一个字节都不差,也可以用 --set 从那时起换一套打法。',
    ],
    month: '在第几个月月底存快照',
    output: '写到哪个文件',
  },
  compare: {
    brief: '让几种策略(或任何别的做法)碰上同样的运气,说出哪个更好,还是难分高下',
    whole: [
      '让场景的几种变体碰上同样的运气,逐对给出差别和区间。',
      '推演到所有区间都够窄或预算用完为止;无论何时停下,区间都有 95 % 的把握。',
      '变体是同一个市场里的另一套打法:品牌沿用场景原来的。',
    ],
    vary: '一条路径的几个值,例如 vendors.meta.strategy=open-weights,hold;写多次,则每种组合是一个变体',
    metric: '看哪些指标,例如 survival.meta 或 business_share.meta@24;不写则看被变动的厂商的存活',
    precision: '区间窄到多少算够,以指标自己的单位计;不写则为 0.02',
    budget: '每个变体最多推演多少次,不写则为 2000',
  },
  sweep: {
    brief: '在设计的每个点上推演一个场景:所有排列组合,或其中均匀的样本',
    whole: [
      '在设计(outlast/design@1)的每个点上推演一个场景:factorial、lhs、sobol、saltelli 或 morris,任何路径都可以变动。',
      '各点运气相同。因素 scenario 列出 FILE 旁边的场景;一个水平可以同时改几条路径。',
    ],
    design: '设计文档:因素、点数、次数、指标',
    replicates: '每个点推演多少次,取代设计里写的',
    fidelity: '按精确的随机人数(不写则为 stochastic),或按期望流量:每点一次',
    seed: '设计和所有运气的随机种子,取代设计里写的',
    csv: '每个点、每次推演、每个指标写一行',
  },
  sensitivity: {
    brief: '答案取决于哪些拿不准的数、有多大把握,试的次数够不够',
    whole: [
      '按一套设计让输入在各自的区间里变动,说出每个输入对结果负多少责任,并附自助法区间。',
      '可以分析场景,也可以分析你自己的函数:用 --write 写出各点,自行计算,再交回 --inputs 和 --outputs。',
    ],
    over: '变动什么:有区间的数、可选的做法(路径=甲|乙)、uncertain(所有拿不准的数)、luck(运气);带 * 的算一组;不写则为 uncertain',
    output: '看哪些指标,例如 survival.meta、hhi、business_share.openai@12,@* 表示每个月;不写则为各家的存活',
    method: '输入很多时用基本效应(morris,不写即用);按输入和成对输入分解方差(sobol);看整个分布(delta)',
    sample: '轨迹数(不写则 20)、基点数(不写则 256,最好是 2 的幂)或点数(不写则 1024)',
    second: 'sobol 也给出成对输入的指标;点数将近翻倍',
    replicates: '每个点推演多少次,各点用同样的运气;不写则 20 次,mean-field 只需一次',
    fidelity: '按期望流量(不写则为 mean-field),或按精确的随机人数',
    seed: '设计、运气和重抽样的随机种子,不写则为 1',
    write: '把设计的各点写成表格,供你自己的函数计算',
    inputsFrom: '设计文档(outlast/design@1):因素、区间和分组',
    inputs: '--write 写出的各点的表格',
    outputs: '你的函数的输出表格,每点一行',
    design: '这些点是什么设计(不写则为 saltelli);sample 指任何独立样本,用于 delta',
  },
  check: {
    brief: '检查一个场景:每个问题在哪里,每个数从哪里来',
    whole: ['检查一个场景:每个问题在哪里,每个数从哪里来。'],
    sources: '列出每个数的区间和依据',
  },
  strategies: {
    brief: '用文字说明每种策略看什么、做什么',
    whole: ['用文字说明自带的每种策略(或指定的那一种)看什么、做什么。'],
    name: '某一种策略的名称',
  },
  init: {
    brief: '在当前文件夹里写出一个可以上手的场景,以及让编辑器补全和检查的 Schema',
    whole: ['在当前文件夹里写出一个可以上手的场景(连同它继承的场景),以及让编辑器补全和检查的 Schema。'],
    force: '覆盖已有的文件',
    template: 'market(可以上手的小市场),或某个自带的场景',
  },
  schema: {
    brief: '输出场景的 JSON Schema,供编辑器使用',
    whole: [
      '输出场景的 JSON Schema。文件的第一行写上下面这句,编辑器就能补全和检查:',
      '  # yaml-language-server: $schema=./outlast.schema.json',
    ],
  },
  explain: {
    brief: '说明某个问题代码的含义,附例子和处理办法',
    whole: ['说明某个问题代码的含义,附例子和处理办法;不写代码就列出全部。'],
    code: '提示里写在句子前面的代码,例如 unknown-key',
  },
  completion: {
    brief: '输出补全脚本,让 shell 补全命令、选项和名称',
    whole: [
      '输出补全脚本,让 shell 补全命令、选项、名称和场景文件。把对应的一行写进 shell 的启动文件,',
      '以后打开的 shell 就都能补全;outlast 须在 PATH 里。',
      '  bash,~/.bashrc                     source <(outlast completion bash)',
      '  zsh,~/.zshrc,写在 compinit 之后    source <(outlast completion zsh)',
      '  fish,~/.config/fish/config.fish    outlast completion fish | source',
    ],
    shell: 'bash、zsh 或 fish',
  },
};
