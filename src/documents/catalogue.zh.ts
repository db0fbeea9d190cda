import type { Entry } from './catalogue.en.js';
import type { ProblemCode } from './problem.js';

/** 每个代码的含义和处理办法;缺一个就编译不过。 */
export const zh = {
  'not-yaml': {
    meaning: '此处不合 YAML 的写法，无从知道本意。',
    remedy: '按提示修改。最常见的是引号或括号没有配对，或含冒号的文本没有加引号。',
  },
  'duplicate-key': {
    meaning: '同一个键在一张表里写了两次，只能有一个算数。',
    remedy: '删掉其中一个，或改个名字；提示里写明了第一次出现在哪一行。',
  },
  'too-large': {
    meaning: '文件大到不可能是手写的，还没读就退回了。',
    remedy: '看看是不是弄错了文件。市场太大，可以用 `extends` 拆开写。',
  },
  'too-long': {
    meaning: '文本里的词和符号多于上限；自带的旗舰场景只用到三分之一。',
    remedy: '与默认值相同的不必写，其余用 `extends` 拆开。',
  },
  'too-deep': {
    meaning: '表和列表层层嵌套，超过了任何有意义的文档。',
    remedy: '看看是不是括号没有配对，或别名引用了它自己所在的锚点。',
  },
  'not-text': {
    meaning: '内容不是 UTF-8 文本，而这里只读 UTF-8。',
    remedy: '另存为 UTF-8。如果根本不是文本，就是弄错了文件。',
  },
  'control-character': {
    meaning: '值或键里混进了看不见的字符，它能挪动终端的光标。',
    remedy: '删掉它。换行和制表符可以用。',
  },
  'too-many-aliases': {
    meaning: '别名重复出来的值太多：短短几行就能展开成几十亿个。',
    remedy: '把值直接写出来，或少用别名套别名。',
  },
  'unknown-format': {
    meaning: '文档没有说明自己是本版本能读的格式。',
    remedy: '把 format 写成第一个键。如果是更新的格式，请用更新的版本。',
  },
  'format-not-first': {
    meaning: '写了 format，却没有写在最前面，而人人都到那里去找。',
    remedy: '把这一行挪到最上面。',
  },
  'unknown-key': {
    meaning: '此处没有叫这个名字的键。若不指出，写错的键就等于没写，默认值会悄悄生效。',
    remedy: '改成提示的写法，或从可用的键里选一个。',
  },
  'missing-key': {
    meaning: '少了一个没有默认值的键。',
    remedy: '补上它。`outlast init` 写出的市场里样样齐全。',
  },
  'wrong-type': {
    meaning: '值的种类不对，例如该写数字的地方写了列表。',
    remedy: '改成提示所要的种类。',
  },
  'not-a-number': {
    meaning: '此处该是数字，而这不是，或者不是有限的数。',
    remedy: '写数字，可以带单位：`5 B USD`、`20 %`。',
  },
  'not-whole': {
    meaning: '此处只有整数才有意义。',
    remedy: '取整。',
  },
  'out-of-range': {
    meaning: '数值不可能：价格为负、份额大于一、月数超过能推演的上限。',
    remedy: '改到界限之内。留意单位：不写单位的数字按提示的单位算。',
  },
  'bad-length': {
    meaning: '列表或文本的长度没有意义。',
    remedy: '改到界限之内。',
  },
  'wrong-unit': {
    meaning: '单位的量纲不对，例如该写钱的地方写了月数。',
    remedy: '用提示的单位或同类单位。',
  },
  'unknown-unit': {
    meaning: '没有这个单位。大小写有别：`M` 是百万，`m` 什么也不是。',
    remedy: '用提示的单位或同类单位。',
  },
  'bad-range': {
    meaning: '数值不在自己的 `low` 和 `high` 之间。',
    remedy: '把三者按从小到大排好。',
  },
  'bad-distribution': {
    meaning: '分布要有区间，对数刻度的分布还要求区间大于零。',
    remedy: '写明 `low` 和 `high`，或去掉 `dist`。',
  },
  'bad-choice': {
    meaning: '此处只能在几个词里选，而这不在其中。',
    remedy: '从可用的词里选一个。`outlast strategies` 说明每种策略做什么。',
  },
  'bad-text': {
    meaning: '名称要能写进路径或文件名，这个不能。',
    remedy: '只用字母、数字和连字符。',
  },
  'bad-date': {
    meaning: '日历上没有这一天，或者没有按大家都能看懂的顺序写。',
    remedy: '按“年-月-日”书写，例如 2026-01-31。',
  },
  'unknown-name': {
    meaning: '提到了文档里没有的厂商、用户群、任务类型或模型规格。',
    remedy: '改正写法，或把它补进文档。',
  },
  'unknown-source': {
    meaning: '引用的证据条目不在本版本自带的证据里。',
    remedy: '引用已有的条目，或写 `assumption`。`outlast check FILE --sources` 列出每个数的依据。',
  },
  'shares-exceed-one': {
    meaning: '一个整体的各部分加起来超过了整体。',
    remedy: '调低，使合计不大于 1。',
  },
  'unknown-path': {
    meaning: '要改的位置，任何场景里都没有。',
    remedy: '改用提示的路径。`outlast check FILE --sources` 列出每个数的路径。',
  },
  'bad-override': {
    meaning: '这处改动读不懂，或者改不到任何东西。',
    remedy: '写成 路径=值；值里有括号或空格时，在 shell 里要加引号。',
  },
  'bad-extends': {
    meaning: '本文档所继承的文档无法取得。只读它所在的文件夹及其下的文件，也不许绕圈。',
    remedy: '把文件放到本文档旁边，照文件名写。',
  },
  'code-not-allowed': {
    meaning: '文档自带代码；没有明说就不会运行，也只运行它所在的文件夹及其下的文件。',
    remedy: '先读代码。如果像信得过一个程序那样信得过它，再加 `--allow-code`。',
  },
  'bad-snapshot': {
    meaning: '内容不是 `outlast snapshot` 当初写下的。',
    remedy: '重新生成，或重新复制。',
  },
  'other-engine': {
    meaning: '快照或库里的行出自另一个版本，两个版本的推演未必相同。',
    remedy: '用它写明的版本，或重新生成快照、重新推演。',
  },
  'no-duckdb': {
    meaning: '结果存在 DuckDB 里；它随 outlast 一起安装，但在这台机器上没能加载。',
    remedy: '在 DuckDB 支持的系统上重新安装 outlast。不存结果的命令没有它也能用。',
  },
  'bad-store': {
    meaning: '结果库不在、正被占用、不能写，或者内容不是当初写下的。',
    remedy: '照提示做。只要文件本身没坏，报告过已保存的都在里面。',
  },
  'newer-store': {
    meaning: '这个结果库是更新的 outlast 建的，或由它升级过。',
    remedy: '改用那个版本，或用 `--store` 另找地方。',
  },
  'bad-query': {
    meaning: '数据库看不懂这个问题，或者不许这样做：SQL 只能读结果库，不能写。',
    remedy: '改正 SQL。`select * from results limit 5` 能看到有什么；表和列见 `docs/store.zh.md`。',
  },
  'no-row': {
    meaning: '库里的一行由推演的 key 和第几次推演来指明，这样写没有指到，或指到不止一个。',
    remedy: '两者都可以从 `outlast sql "select key, replicate from results limit 5"` 得到。',
  },
  'no-results': {
    meaning: '要比较的是一次推演的结果，而所指的地方没有结果，或有多次推演的结果，或是别的东西。',
    remedy:
      '用 key 指明库里的一次推演；或给出 `outlast export`、`run --csv`、`run --parquet`、`run --shard`、`run --json` 写出的文件；文件里有多次推演时写成 FILE#KEY。',
  },
  'bad-answer': {
    meaning: '要写进报告的文档不是 outlast 的结果，或不完整，或报告讲不了这一种，或者手头没有它的场景。',
    remedy: '请给出某个命令用 `--json` 写出的文档，并把它所属的场景文件写在前面。',
  },
  'no-browser': {
    meaning: '报告要写成 PDF，由系统里的 Chromium 打印；没有找到它，或它没有打印出来。',
    remedy: '请安装 Chromium，或用 `--chromium PATH` 或 OUTLAST_CHROMIUM 指明它在哪里；也可以写成 `.html`，用任何浏览器打印。',
  },
  'row-differs': {
    meaning: '重新推演这一次，得到的与库里的不同：不是文件被改过，就是引擎变了。',
    remedy: '用 `outlast gc` 清掉这组推演，再推演一遍。如果还是不同，请报告。',
  },
  'bad-ensemble': {
    meaning: '一个存放参数样本的 Parquet 文件没有带上场景，或者带的场景已损坏。',
    remedy: '改为指定场景，再用 `--draws` 指定这个文件；或重新写出样本集。',
  },
  'bad-shard': {
    meaning: '分片当中有一个 Parquet 文件不是 `outlast run --shard` 写的，或没有写完。',
    remedy: '把它移走，或重新推演这一片。',
  },
  'other-layout': {
    meaning: '这处改动会换掉市场里的人或东西，而快照里没有它们的数。',
    remedy: '只改数字、策略和开关，否则请从头推演。',
  },
  'fixed-by-snapshot': {
    meaning: '这个选项与快照不一致，而快照里已经定下了。',
    remedy: '去掉这个选项。',
  },
  'beyond-fidelity': {
    meaning: '场景里有所选保真度推演不了的东西。',
    remedy: '换一种保真度，或从场景里去掉提示所说的东西。',
  },
  'bad-table': {
    meaning: '文件不能当作表来读：应为带表头的逗号分隔文本（RFC 4180），或 Parquet。',
    remedy: '改好这一行，或重新导出。',
  },
  'missing-value': {
    meaning: '要搜索的列，或判断结果所用的列，有几行没有值。缺了的值不作猜测。',
    remedy: '用 `--inputs` 不选这一列，或从表里去掉这些行。',
  },
  'bad-expression': {
    meaning: '表示结果的表达式没有写完，或接着写了不能写在这里的东西。',
    remedy: '拿列与数相比，例如 `survival.meta < 0.5 and y == 1`；可用 `and`、`or`、`not` 和括号。',
  },
  'same-outcome': {
    meaning: '所问的结果每一行都有，或每一行都没有，哪个输入也解释不了它。',
    remedy: '把表达式里的界限移到各行有所不同的地方。',
  },
  'not-of-design': {
    meaning: '输出与设计的点对不上，无从算出任何指标。',
    remedy: '按设计的次序把每个点各算一次；点和输出都不要排序、不要删减。',
  },
  'bad-game': {
    meaning: '文件不能当作博弈来读：应为 Gambit 的 `.nfg`（两种写法都可以），或逗号分隔的对局结果。',
    remedy: '按提示改好。docs/solve.zh.md 里每种写法都有例子。',
  },
  'game-too-large': {
    meaning: '博弈的收益或参与者多得无法求解；收益还没有读就拒绝了。',
    remedy: '去掉无关紧要的策略或参与者；彼此一样的参与者可以并成较少的几个。',
  },
  'more-problems': {
    meaning: '问题多得一次看不过来，先列出前面的。',
    remedy: '改好列出的，再检查一遍。',
  },
  unfit: {
    meaning: '每个值单看都行，放在一起却对不上；提示里说明了哪里对不上。',
    remedy: '改动提示里说到的某个值。',
  },
} as const satisfies Record<ProblemCode, Entry>;
