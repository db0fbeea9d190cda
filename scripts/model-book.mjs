// Fills what the model book (docs/model) takes from the code: tables of parameters, switches, evidence, strategies and the
// scenarios of the hand-computed months. `node scripts/model-book.mjs` writes, after a build; tests compare.
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The numbers that each page explains, by path; `*` stands for any key, a `*` at the end for any rest. */
const numbersOf = {
  README: ['horizon', 'step', 'discount_rate', 'comeback_*', 'tipping_share', 'survey_noise', 'criteria.*', 'events.*'],
  training: [
    'capability.*',
    'training.*',
    ...['capability.*', 'release_interval', 'run_progress', 'training', 'training_growth', 'focus.*', 'enters'].map(ofVendors),
  ],
  spillover: ['spillover.*', ...['open.capability.*', 'open.age'].map(ofVendors)],
  factors: ['factors.*', ...['staff', 'staff_growth'].map(ofVendors)],
  serving: ['serving.*', ofSegments('classes.*'), ...['prices.*', 'supply.*', 'cost_factor'].map(ofVendors)],
  diffusion: [
    'diffusion.*',
    ...['potential', 'potential_growth', 'growth_kept', 'adopted', 'enters', 'innovation', 'imitation', 'approval'].map(
      ofSegments,
    ),
    ...['advertising', 'aware.*', 'reach.*', 'admissible.*', 'admissible_open.*'].map(ofVendors),
    ...['approved.*', 'approved_open.*', 'by_default.*'].map(ofVendors),
  ],
  choice: [
    'choice.*',
    ...['workloads.*', 'workload_shift.*', 'quality', 'saturation', 'price', 'other_cost', 'zero_price', 'ease', 'support'].map(
      ofSegments,
    ),
    ...['licence', 'open_friction', 'hardware', 'hardware_owned', 'running_cost', 'brand_drift'].map(ofSegments),
    ...['outside', 'budget', 'openness', 'margins.*', 'open_channels.*', 'observed.*', 'observed_growth'].map(ofSegments),
    ...['usability', 'openness', 'number', 'ease', 'brand.*'].map(ofVendors),
  ],
  inertia: [
    'inertia.*',
    ...['attention', 'switching_cost', 'coupling', 'coupling_time', 'hardware_life', 'portability'].map(ofSegments),
    ofVendors('lock_in.*'),
  ],
  usage: ['intensity', 'intensity_growth', 'contested', 'second_source'].map(ofSegments),
  ecosystem: ['ecosystem.*', ofSegments('network')],
  programmes: ['programmes.*', ...['credits', 'operations'].map(ofVendors)],
  revenue: [
    'revenue.*',
    'serving.host_capture',
    ...['paying', 'advertising_revenue', 'enterprise_fee', 'support_fee', 'above_cap'].map(ofSegments),
    ...['upgrade_local', 'upgrade_hosted'].map(ofSegments),
    ...['subscription', 'subsidy', 'complement'].map(ofVendors),
  ],
  finance: [
    'finance.*',
    'climate.*',
    ...['cash', 'round_cap', 'round_growth', 'parent_budget', 'parent_growth', 'parent_patience'].map(ofVendors),
  ],
  morale: ['morale.*', ofVendors('morale')],
  strategies: ['policies.*'],
};

function ofVendors(path) {
  return `vendors.*.${path}`;
}

function ofSegments(path) {
  return `segments.*.${path}`;
}

/** Numbers that stand among others in the schema, but belong to another page. */
const elsewhere = { 'serving.host_capture': 'revenue', 'choice.ecosystem_ease': 'ecosystem' };

/** The pages that explain the number at a path of the schema or of a scenario: one, or the book has a hole. */
export function pagesOf(path) {
  return Object.keys(numbersOf).filter((page) => belongs(page, path));
}

function belongs(page, path) {
  return elsewhere[path] === undefined ? numbersOf[page].some((pattern) => matches(pattern, path)) : elsewhere[path] === page;
}

/** Whether a path, of the schema or of a scenario, is one that a pattern names. */
function matches(pattern, path) {
  const inner = pattern.endsWith('*') ? pattern.slice(0, -1) : `${pattern}$`;
  return new RegExp(`^${inner.replaceAll('.', '\\.').replaceAll('*', '[^.]+')}`).test(path);
}

const words = {
  en: {
    head: ['parameter', 'unit', 'default', 'range', 'rests on', 'what it is'],
    stated: 'each scenario',
    lever: "vendor's lever",
    assumption: 'assumption',
    convention: 'convention',
    off: (name, paths) => `**Off** (\`mechanisms.${name}=false\`) means exactly: ${paths}.`,
    evidence: 'In the flagship, by evidence (`H`: published after its start):',
    evidenceHead: ['number', 'value', 'range', 'rows'],
    strategyHead: ['strategy', 'rows', 'watches', 'does'],
  },
  'zh-Hans': {
    head: ['参数', '单位', '默认值', '区间', '依据', '意思'],
    stated: '由场景给出',
    lever: '厂商的手段',
    assumption: '假设',
    convention: '约定',
    off: (name, paths) => `**关掉**(\`mechanisms.${name}=false\`)就等于：${paths}。`,
    evidence: '旗舰场景里有证据的数（`H`：起点之后才公布）：',
    evidenceHead: ['数', '值', '区间', '证据行'],
    strategyHead: ['策略', '行号', '看什么', '做什么'],
  },
};

const languages = { en: 'en', zh: 'zh-Hans' };

/** Every page of the book as it is, by file name. */
export function readBook(root) {
  const names = [...Object.keys(numbersOf), 'limits'];
  return new Map(names.flatMap((name) => [`${name}.md`, `${name}.zh.md`]).map((file) => [file, read(root, 'docs/model', file)]));
}

function read(root, ...path) {
  return readFileSync(join(root, ...path), 'utf8');
}

/** A page with every block between `<!-- KIND: NAME -->` and `<!-- /KIND -->` as the code has it. */
export function fillPage(file, text, book) {
  const language = languages[file.endsWith('.zh.md') ? 'zh' : 'en'];
  return text.replace(/(<!-- (table|words|scenario): ([a-zA-Z-]+) -->\n)[^]*?(<!-- \/\2 -->)/g, (_, open, kind, name, close) => {
    const content = blocks[kind](name, language, book);
    return `${open}\n${content}\n\n${close}`;
  });
}

const blocks = {
  table: (name, language, book) =>
    [parameters(name, language, book), switchOf(name, language, book), evidence(name, language, book)]
      .filter((part) => part !== '')
      .join('\n\n'),
  words: (_name, language, { strategies }) => {
    const rows = strategies.map(({ name, carries, watches, does }) => [
      code(name),
      carries.join(', '),
      watches[language],
      does[language],
    ]);
    return markdownTable(words[language].strategyHead, rows);
  },
  scenario: (name, _language, { root }) => `\`\`\`yaml\n${read(root, 'test/reference/hand', `${name}.yaml`).trim()}\n\`\`\``,
};

function parameters(page, language, { quantities, documentationZh }) {
  const rows = quantities
    .filter(({ path }) => belongs(page, path))
    .map(({ path, spec }) => [
      code(path),
      spec.unit,
      spec.default === undefined ? '' : number(spec.default.value),
      range(spec.default),
      basis(spec, words[language]),
      language === 'en' ? spec.doc : documentationZh[path],
    ]);
  return markdownTable(words[language].head, rows);
}

/** What a default rests on; a lever is chosen, not known. */
function basis({ role, default: given }, wording) {
  if (role === 'lever') return wording.lever;
  if (given === undefined) return wording.stated;
  return wording[given.source] ?? given.source;
}

function switchOf(page, language, { mechanisms }) {
  const mechanism = mechanisms.find(({ name }) => name === page);
  if (mechanism === undefined) return '';
  const paths = Object.entries(mechanism.neutral).map(([path, value]) => code(`${path}=${number(value)}`));
  return words[language].off(page, paths.join(language === 'en' ? ', ' : '、'));
}

/** What the flagship knows from rows of evidence. */
function evidence(page, language, { flagship }) {
  const wording = words[language];
  const rows = flagship
    .filter(({ path, quantity }) => belongs(page, path) && /F\d{4}/.test(quantity.source ?? ''))
    .map(({ path, spec, quantity }) => [
      code(path),
      `${number(quantity.value)}${spec.unit === '1' ? '' : ` ${spec.unit}`}`,
      range(quantity),
      quantity.source + (quantity.hindsight ? ' `H`' : ''),
    ]);
  return rows.length === 0 ? '' : `${wording.evidence}\n\n${markdownTable(wording.evidenceHead, rows)}`;
}

const code = (text) => `\`${text}\``;

function number(value) {
  const size = Math.abs(value);
  return size >= 1e5 || (size > 0 && size < 1e-3) ? value.toExponential().replace('e+', 'e') : String(value);
}

function range(given) {
  return given?.low === undefined || given.low === null || given.low === given.high
    ? ''
    : `${number(given.low)} – ${number(given.high)}`;
}

function markdownTable(head, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** Writes the pages anew from the build. */
async function main(root) {
  const built = (folder) => import(new URL(`../dist/${folder}index.js`, import.meta.url));
  const [{ loadScenario }, scenario, { mechanisms }, { shippedStrategies }] = await Promise.all(
    ['', 'scenario/', 'model/', 'strategies/'].map(built),
  );
  const book = {
    root,
    quantities: scenario.knownQuantities(),
    documentationZh: scenario.documentationZh,
    mechanisms,
    strategies: Object.values(shippedStrategies),
    flagship: scenario.quantitiesOf(await loadScenario(join(root, 'scenarios/llm-2024.yaml'))),
  };
  for (const [file, text] of readBook(root)) writeFileSync(join(root, 'docs/model', file), fillPage(file, text, book));
}

const script = fileURLToPath(import.meta.url);
if (process.argv[1] === script) await main(dirname(dirname(script)));
