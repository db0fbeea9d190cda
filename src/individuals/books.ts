import { departures, openSupportCost, sandboxCost } from '../model/index.js';
import { accessTo, markup, type BoughtFactor } from './exogenous.js';
import { termsOf } from './licences.js';
import { givenBack, hardwareCost, listPrice, mixed, payingOf, servingCost } from './prices.js';
import type { Group, Offer, Vendor, World } from './world.js';

/** Who paid whom for what this month. */
export function keepBooks(world: World): void {
  for (const vendor of world.vendors) {
    vendor.revenue = 0;
    vendor.programmeCost = 0;
  }
  for (const group of world.groups) {
    for (const offer of group.offers) {
      if (offer.channel === 'api') sellCloud(world, group, offer);
      else sellWeights(world, group, offer);
    }
  }
  for (const vendor of world.vendors) {
    if (!vendor.alive) continue;
    runProgramme(world, vendor);
    runCompany(world, vendor);
  }
  for (const vendor of world.vendors) {
    const broughtAlong = vendor.facts.enters > 0 && vendor.facts.enters === world.month ? vendor.facts.cash : 0;
    vendor.net = world.ledger.of(vendor) - broughtAlong;
  }
}

/** A cloud sells usage or subscriptions, contracts and attention; credits and subsidies go back to users. */
function sellCloud(world: World, group: Group, { vendor, users, usage }: Offer): void {
  const { ledger, maturity } = world;
  const { facts } = group;
  const subscribed = users * vendor.facts.subscription * vendor.priceEvent * payingOf(world, group);
  const fee = facts.billing === 'subscription' ? subscribed : usage * listPrice(world, group, vendor);
  const contracts = users * facts.enterprise_fee * maturity;
  const advertising = users * facts.advertising_revenue * maturity;
  ledger.pay(group, vendor, fee + contracts);
  ledger.pay('world', vendor, advertising + users * vendor.facts.complement);
  ledger.pay(vendor, 'compute', usage * servingCost(world, group, vendor));
  vendor.revenue += fee + contracts + advertising;
  const given = users * givenBack(group, vendor);
  ledger.pay(vendor, group, given);
  if (facts.kind === 'builder') vendor.programmeCost += given;
}

/** Hosts sell what they serve near cost, users pay for their own hardware, and a living vendor earns on the side. */
function sellWeights(world: World, group: Group, { vendor, channel, users, usage }: Offer): void {
  const {
    ledger,
    maturity,
    facts: { serving, programmes, revenue },
  } = world;
  const hosted = channel === 'hosted';
  const sold = hosted ? usage * mixed(world, group, world.hostPrices) : 0;
  if (hosted) {
    const debugging = group.facts.kind === 'builder' ? users * programmes.sandbox : 0;
    ledger.pay(group, 'hosts', sold);
    ledger.pay('hosts', 'compute', sold / serving.host_markup + debugging * programmes.host_share);
    ledger.pay(group, 'compute', debugging * (1 - programmes.host_share));
  } else ledger.pay(group, 'compute', users * hardwareCost(group));
  if (!vendor.alive) return;
  const captured = sold * serving.host_capture;
  const support = users * group.facts.support_fee * maturity;
  const capped = termsOf(vendor.facts).cap ? users * group.facts.above_cap : 0;
  const licences = capped * revenue.licence_fee * maturity;
  ledger.pay('hosts', vendor, captured);
  ledger.pay(group, vendor, support + licences);
  ledger.pay('world', vendor, users * vendor.facts.complement);
  vendor.revenue += captured + support + licences;
}

/** The developer programme: full on the own cloud, support by the intensity of operations on open weights. */
function runProgramme(world: World, vendor: Vendor): void {
  const { programmes } = world.facts;
  const { cloud, weights } = vendor.builders;
  const sandbox = sandboxCost(cloud, programmes.sandbox);
  const support = openSupportCost(weights, programmes.open_support, vendor.operations);
  const people = cloud * programmes.engineering + support + vendor.action.operations;
  world.ledger.pay(vendor, 'compute', sandbox);
  world.ledger.pay(vendor, 'talent', people);
  vendor.programmeCost += sandbox + people;
}

/** Training, staff, usability engineering, sales, advertising. */
function runCompany(world: World, vendor: Vendor): void {
  const { facts, ledger, scarcity } = world;
  const units = vendor.trainingSpend / vendor.trainingPrice;
  buy(world, vendor, 'data', units * facts.training.data_share * scarcity.data);
  buy(world, vendor, 'compute', units * (1 - facts.training.data_share) * scarcity.compute);
  vendor.staff = vendor.facts.staff * vendor.growth.staff * accessTo(world, 'talent', vendor);
  vendor.departed = departures(vendor.morale, facts.morale.attrition);
  const replaced = 1 + vendor.departed * facts.morale.hiring;
  buy(world, vendor, 'talent', scarcity.talent * vendor.staff * world.talentPrice * replaced);
  ledger.pay(vendor, 'talent', vendor.facts.usability);
  ledger.pay(vendor, 'world', facts.finance.operating_share * vendor.revenue + vendor.action.advertising);
}

/** A factor at the market's price, and its mark-up, which goes to the holder while there is one. */
function buy(world: World, vendor: Vendor, factor: BoughtFactor, cost: number): void {
  const holder = world.vendors.find(({ name }) => name === world.facts.factors[factor].favoured[0]);
  world.ledger.pay(vendor, factor, cost);
  const fee = cost * markup(world, factor, vendor);
  if (fee > 0) world.ledger.pay(vendor, holder?.alive ? holder : factor, fee);
}
