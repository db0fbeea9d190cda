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
    store: '结果库,不写则为当前文件夹下的 .outlast/results.duckdb',
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
    store: '把结果存进结果库,库里已有的不再推演;不写位置就放在场景旁边',
    resume: '接着结果库里已有的推演:与 --store 相同',
    shard: '只推演其中一片,例如 2/8;写 auto 就按调度系统给出的编号',
    into: '分片文件写到哪个文件夹,不写则为场景旁边的 .outlast/shards',
    svg: '画出各家的用量份额逐月怎么走,连同各次推演的散布',
  },
  sql: {
    brief: '用 SQL 查询存下的结果',
    whole: [
      '用 SQL 查询存下的结果,只读不写。视图 results 里,每组推演、每一次、每家厂商、每个指标各占一行;',
      '视图 inputs 列出每组推演改了场景的什么;背后的各张表见 docs/store.zh.md。',
    ],
    csv: '输出逗号分隔的表格',
    query: '要问的 SQL',
  },
  export: {
    brief: '把存下的全部结果写成一个文件,按 key 排序',
    whole: [
      '把存下的全部结果写成一个文件,按 key、第几次推演、厂商、指标排序:不管中途停过几次、分了几片,',
      '结果相同,文件就一个字节都不差。',
    ],
    parquet: '写成哪个 Parquet 文件',
    csv: '写成哪个逗号分隔的文件',
  },
  replay: {
    brief: '把存下的某一次推演完整地重来一遍',
    whole: [
      '把存下的某一次推演完整地重来一遍:和 outlast run 只推演一次时说的一样,不含消耗和各项假设。',
      '只要与存下的有一处不同(精确到最后一位),退出码为 4。',
    ],
    row: 'KEY:REPLICATE,从 outlast sql 得到;key 写开头几位即可',
  },
  collect: {
    brief: '把各台机器推演的分片收进结果库',
    whole: ['把 outlast run --shard 写出的分片收进结果库,每片只收一次,先后不限。', '所有分片合起来,就是一台机器推演的那一组。'],
    missing: '只列出还缺哪些分片,用逗号隔开',
    folder: '放分片的文件夹',
  },
  gc: {
    brief: '清掉存下的推演,腾出空间',
    whole: ['清掉指明的推演(几个条件同时写,就要都符合),其余的重新写好。'],
    olderThan: '多少天以前存下的推演',
    scenario: '哪个场景的推演,写哈希的开头',
    all: '全部推演',
    dryRun: '只说会清掉什么,不作改动',
  },
  migrate: {
    brief: '把旧格式的文件改成当前版本的格式',
    whole: ['把旧格式的文件改成当前版本的格式,注释保留。目前每种格式都只有一版。'],
    file: '文件(YAML)',
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
  check: {
    brief: '检查一个场景:每个问题在哪里,每个数从哪里来',
    whole: ['检查一个场景:每个问题在哪里,每个数从哪里来。'],
    sources: '列出每个数的区间和依据',
  },
  discover: {
    brief: '从一张表里找出:输入落在哪里,某种结果才会出现,并把它说成一个箱',
    whole: [
      '在一张表(CSV、Parquet,或 outlast run --csv 写出的表)里找结果最密的箱,即情景发现。',
      'PRIM 一层层削去薄片,并给出削的轨迹;CART 把表切成一棵树。箱的每一边有多可信,看三个数:',
      'quasi-p,把结果打乱后的表(整族检验),以及重抽的表(再次出现的比例)。',
      '结果的写法是比较各列:<、<=、>、>=、==、!=,可用 and、or、not 和括号;文本加引号,特殊的列名加反引号。',
    ],
    file: '表(CSV 或 Parquet)',
    inputs: '要搜索的列,用逗号隔开;不写则为结果没有用到的所有列',
    outcome: '一行里有或没有的结果,例如 "survival.meta < 0.5"',
    method: '耐心规则归纳(prim,不写则用它)或分类树(cart)',
    threshold: '箱应有的密度;不写则取超出偶然最多的箱',
    alpha: '每次削去箱的几分之几,不写则为 0.05',
    minimum: '箱至少有几行;不写则为全表的 1%,且不少于 10',
    boxes: '最多几个箱,不写则为 3',
    resamples: '为了判断可信程度,重抽和打乱多少张表;不写则为 100,0 为不作',
    write: '把第一个箱写成场景,继承 --base',
    base: '--write 以哪个场景为底',
  },
  optimize: {
    brief: '在若干数的区间里,找对一家厂商最有利的取值,放到许多次推演里去看',
    whole: [
      '在若干数的区间里,找对一家厂商最有利的取值(CMA-ES),所有候选方案都用同样的运气:可以看平均,看最差的十分之一,',
      '也可以看最大遗憾最小。最后在搜索没有见过的推演里,把最好的与起点相比:',
      '在搜索用过的推演里,许多方案中最好的那个总会沾运气的光。',
    ],
    vendor: '为哪家厂商找',
    over: '可以选的数和各自的区间;几个之间用逗号隔开',
    objective: '许多次推演里看什么:mean(平均,不写则为它)、worst-decile(最差的十分之一)或 regret(最大遗憾最小)',
    metric: '这家厂商的哪项结果要高;不写则为 profit_npv',
    budget: '候选方案最多几个,不写则为 200',
    replicates: '每个候选方案推演多少次,不写则为 20',
  },
  diversity: {
    brief: '看到底能有哪些结果,连罕见的也找出来',
    whole: [
      '寻找使结果各不相同的输入(模式空间探索):把结果切成格,从到得最少的格里繁衍新的参数点,',
      '同样多的点均匀抽取会漏掉的罕见结果,就这样找出来。',
    ],
    over: '可以变动的数和各自的区间;几个之间用逗号隔开',
    patterns: '切成格的结果;不是份额或概率的,写成 名称:下限..上限',
    cells: '每项结果切成几格,不写则为 20',
    budget: '参数点最多几个,不写则为 500',
    replicates: '每个参数点推演几次,取平均;不写则为 5',
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
