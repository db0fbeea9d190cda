import { readFileSync } from 'node:fs';
import { replaced, type Broken } from './case.js';

const market = readFileSync('templates/market.yaml', 'utf8');
const change = (name: string, from: string, to: string, ...codes: Broken['codes']): Broken => ({
  name,
  ...replaced(market, from, to),
  codes,
});

/** Something more at the top of the document. */
const atTop = (name: string, text: string, ...codes: Broken['codes']): Broken =>
  change(name, 'horizon:', `${text}\nhorizon:`, ...codes);

/** Something more of a vendor. */
const ofLeader = (name: string, text: string, ...codes: Broken['codes']): Broken =>
  change(name, '    staff: 800 people', `    ${text}\n    staff: 800 people`, ...codes);

/** A change that is told where something else stands. */
const elsewhere = (...args: Parameters<typeof change>): Broken => {
  const { name, text, codes } = change(...args);
  return { name, text, codes };
};

/** Names that are keys of every object, and what would change the prototype of one. */
const traps = ['constructor', 'toString', 'hasOwnProperty', 'valueOf'].flatMap((trap) => [
  change(`a vendor called ${trap}`, '  newcomer:', `  ${trap}:`, 'unfit'),
  change(`a segment called ${trap}`, '  firms:', `  ${trap}:`, 'unfit'),
  change(`a share of ${trap}`, 'shares: { leader:', `shares: { ${trap}: 0.1, leader:`, 'unknown-name'),
  change(`a price of ${trap}`, 'prices: { flagship:', `prices: { ${trap}: 1, flagship:`, 'unknown-name'),
  atTop(`a key ${trap} at the top`, `${trap}: 1`, 'unknown-key'),
  change(`a strategy ${trap}`, 'closed-premium', trap, 'bad-choice'),
]);

const protos = [
  atTop('__proto__ at the top', '__proto__: { polluted: 1 }', 'unknown-key'),
  change('__proto__ among vendors', '  leader:', '  __proto__: { strategy: hold }\n  leader:', 'unknown-key'),
  ofLeader('__proto__ in a vendor', '__proto__: { staff: 9 }', 'unknown-key'),
  change('__proto__ in a number', '{ value: 3 B USD,', '{ __proto__: { value: 1 }, value: 3 B USD,', 'unknown-key'),
  atTop('__proto__ in quotes', '"__proto__": 1', 'unknown-key'),
  atTop('__proto__ by an escape', '"\\u005f_proto__": 1', 'unknown-key'),
  ofLeader('prototype in a vendor', 'prototype: {}', 'unknown-key'),
  atTop('constructor.prototype', 'constructor: { prototype: { polluted: 1 } }', 'unknown-key'),
];

/** What stands in a good document and does not agree with the rest of it. */
export const brokenNames: readonly Broken[] = [
  ...traps,
  ...protos,
  change('a vendor with a dot', '  newcomer:', '  z.ai:', 'bad-text'),
  change('a vendor with a space', '  newcomer:', '  "new comer":', 'bad-text'),
  change('a vendor with an equals sign', '  newcomer:', '  a=b:', 'bad-text'),
  change('a segment with a star', '  firms:', '  "*":', 'bad-text'),
  change('an empty name', 'name: market', "name: ''", 'bad-text'),
  change('a name with a slash', 'name: market', 'name: ../market', 'bad-text'),
  change('a name in capitals', 'name: market', 'name: Market', 'bad-text'),
  change('a date that never was', '2024-01-01', '2024-02-30', 'bad-date'),
  change('a date the other way round', '2024-01-01', '01/02/2024', 'bad-date'),
  change('a date with a time', '2024-01-01', '2024-01-01T00:00:00Z', 'bad-date'),
  elsewhere('a title in one language', '  en: My market\n', '', 'missing-key'),
  change('a title in a language nobody speaks', '  en: My market', '  fr: Mon march\u00e9\n  en: My market', 'unknown-key'),
  atTop('no workloads', 'workloads: []', 'bad-length'),
  atTop('workloads that are numbers', 'workloads: [1]', 'wrong-type'),
  elsewhere('a workload that no vendor can do', 'horizon:', 'workloads: [general, coding]\nhorizon:', 'missing-key'),
  change('a workload that nobody has', 'workloads: { general: 1 }', 'workloads: { generla: 1 }', 'unknown-name'),
  change('a class that nobody sells', 'classes: { flagship: 0.5,', 'classes: { flgship: 0.5,', 'unknown-name'),
  change('classes that sum to less than one', 'classes: { flagship: 0.5,', 'classes: { flagship: 0.4,', 'unfit'),
  change('classes that sum to more than one', 'classes: { flagship: 0.5,', 'classes: { flagship: 0.6,', 'shares-exceed-one'),
  change('shares that sum to more than one', 'leader: 0.6, rival', 'leader: 0.9, rival', 'shares-exceed-one'),
  change('a share of a vendor that is not there', 'rival: 0.25, newcomer', 'rivla: 0.25, newcomer', 'unknown-name'),
  change(
    'three observations',
    '      - date: 2024-01-01\n',
    '      - { date: 2023-01-01, shares: {} }\n      - { date: 2023-06-01, shares: {} }\n      - date: 2024-01-01\n',
    'bad-length',
  ),
  elsewhere('more adopters than people', 'potential: 1 M people', 'potential: 1 k people', 'unfit'),
  change('no vendors', market.slice(market.indexOf('vendors:')), 'vendors: {}\n', 'unfit'),
  change('no segments', market.slice(market.indexOf('segments:'), market.indexOf('vendors:')), 'segments: {}\n', 'unfit'),
  change('a strategy that is nearly right', 'strategy: closed-premium', 'strategy: closed-premum', 'bad-choice'),
  ofLeader('known in a segment that is not there', 'aware: { frims: 0.5 }', 'unknown-name'),
  ofLeader('a focus on what is no workload', 'focus: { poetry: 1 }', 'unknown-name'),
  change('a licence that is none', 'licence: osi', 'licence: mit', 'bad-choice'),
  elsewhere('terms that are cut short', 'licence: osi', 'licence: terms\n    terms: { weights: true }', 'missing-key'),
  elsewhere(
    'terms that are words',
    'licence: osi',
    'licence: terms\n    terms: { weights: "yes", commercial: true, cap: false, obligations: false }',
    'wrong-type',
  ),
  atTop('a switch that is a word', 'mechanisms: { morale: off }', 'wrong-type'),
  atTop('a switch of what is no mechanism', 'mechanisms: { moral: false }', 'unknown-key'),
  atTop('a factor that nobody holds', 'factors: { compute: { regime: vendor-held } }', 'unfit'),
  atTop('a favoured vendor that is not there', 'factors: { compute: { favoured: [nobody] } }', 'unknown-name'),
  atTop('a climate that is none', 'climate: { initial: spring }', 'bad-choice'),
  ...(
    [
      ['of a vendor that is not there', '{ month: 3, vendor: laeder, lever: price, factor: 0.5 }', 'unknown-name'],
      ['that moves nothing', '{ month: 3 }', 'unfit'],
      ['of nobody', '{ month: 3, lever: price, factor: 0.5 }', 'unfit'],
      ['that sets and adds', '{ month: 3, vendor: leader, lever: subsidy, amount: 1, add: 1 }', 'unfit'],
      ['that sets a price', '{ month: 3, vendor: leader, lever: price, amount: 1 }', 'unfit'],
      ['of a lever that is none', '{ month: 3, vendor: leader, lever: prices, factor: 0.5 }', 'bad-choice'],
      ['before the start', '{ month: -1, climate: boom }', 'out-of-range'],
      ['in half a month', '{ month: 1.5, climate: boom }', 'not-whole'],
      ['with a negative factor', '{ month: 3, vendor: leader, lever: price, factor: -1 }', 'out-of-range'],
      ['that is a word', 'winter', 'wrong-type'],
      ['with a key that is unknown', '{ month: 3, climate: boom, unitl: 5 }', 'unknown-key'],
      ['with a climate that is none', '{ month: 3, climate: winterr }', 'bad-choice'],
    ] as const
  ).map(([name, event, code]) => atTop(`an event ${name}`, `events: [${event}]`, code)),
  atTop('events that are a map', 'events: { month: 3 }', 'wrong-type'),
];

/** Several mistakes that have nothing to do with one another: all are told. */
export const brokenAtOnce: readonly Broken[] = [
  {
    name: 'a wrong type, a choice, a date and a unit',
    text: market
      .replace('staff: 800 people', 'staff: [800]')
      .replace('funding: parent', 'funding: parents')
      .replace('2024-01-01', '2024-13-01')
      .replace('60 months', '60 USD'),
    codes: ['wrong-type', 'bad-choice', 'bad-date', 'wrong-unit'],
  },
  {
    name: 'what the schema refuses and what only the whole can tell',
    text: market
      .replace('staff: 800 people', 'staff: 800 people\n    stafff: 1')
      .replace('shares: { leader: 0.6', 'shares: { laeder: 0.6')
      .replace('classes: { flagship: 0.4,', 'classes: { flagship: 0.9,')
      .replace('source: assumption }', 'source: F9999 }'),
    codes: ['unknown-key', 'unknown-name', 'shares-exceed-one', 'unknown-source'],
  },
  {
    name: 'a duplicate key, a key that is unknown, one that is missing, and no number',
    text: market
      .replace('name: market\n', 'name: market\nname: other\n')
      .replace('staff: 700 people', 'stafff: 700')
      .replace('cash: { value: 3 B USD', 'cash: { value: .nan'),
    codes: ['duplicate-key', 'unknown-key', 'missing-key', 'not-a-number'],
  },
  { name: 'three faults of YAML', text: 'format: @\nname: "\\q"\ntitle: *nowhere\n', codes: ['not-yaml'], line: 1 },
  {
    name: 'five vendors, each wrong in another way',
    text: market
      .replace('leader:\n    strategy: closed-premium', 'leader:\n    strategy: closed')
      .replace('closed-subsidy', '[x]')
      .replace('licence: osi', 'licence: 7')
      .replace('operations: 4 M', 'operations: -4 M')
      .replace('250 people', '250 peoples'),
    codes: ['bad-choice', 'wrong-type', 'out-of-range', 'unknown-unit'],
  },
  {
    name: 'overrides that are all wrong',
    text: market,
    set: ['vendors.leader.cahs=1', 'horizon=[', 'vendors.nobody.cash=1', 'horizon=900'],
    codes: ['unknown-path', 'bad-override', 'out-of-range'],
  },
];
