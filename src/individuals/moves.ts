import {
  adoptionRate,
  bassHazard,
  localBonus,
  monthlyProbability,
  ownBonus,
  switchingCost,
  tenureHazard,
} from '../model/index.js';
import { choiceOf } from './attraction.js';
import { stream } from './streams.js';
import { countUsers, type Group, type Offer, type Person, type World } from './world.js';

/** What a person who has left its offer chooses anew: any offer, or another on the same hardware. */
type Departure = { readonly person: Person; readonly among: 'all' | 'local' };

/**
 * A month of everybody's decisions in one segment.
 *
 * Everybody who uses something first stays or leaves: who has to move, who reconsiders and finds another better, who
 * climbs the vendor's ladder, whose tenure rises or ends. Then newcomers adopt, of whom a part does what those who
 * stayed do; the others and the leavers choose afresh. All see the same prices and last month's market.
 */
export function movePeople(world: World, group: Group): void {
  world.luck.begin(stream.person, world.month);
  const chances = chancesOf(world, group);
  group.entrants = [];
  for (const offer of group.offers) offer.arrivals = 0;
  const departures: Departure[] = [];
  for (const person of group.people) {
    if (person.offer === undefined) continue;
    const among = stayOrLeave(world, group, person, chances);
    if (among !== undefined) departures.push({ person, among });
  }
  const newcomers = group.people.filter(({ offer }) => offer === undefined);
  countUsers(group);
  for (const { person } of departures) person.offer!.users -= 1;
  const followed = group.offers.map(({ users }, i) => (group.choice.weights[i]! > 0 ? users : 0));
  // Where nothing is on offer, nobody comes.
  if (group.choice.all > 0) for (const person of newcomers) adopt(world, group, person, chances, followed);
  world.luck.begin(stream.choice, world.month);
  for (const { person, among } of departures) {
    settle(group, person, chooseAfresh(world, group, person, among, world.luck.uniform(person.key)));
  }
  countUsers(group);
}

/** Chances of a month that everybody in the segment shares. */
interface Chances {
  readonly adopt: number;
  readonly climb: number;
  readonly renew: number;
  readonly upgrade: Readonly<Record<'local' | 'hosted', number>>;
}

function chancesOf(world: World, group: Group): Chances {
  const { facts, people, adopters } = group;
  const penetration = people.length > 0 ? adopters / people.length : 0;
  const hazard = bassHazard(facts.innovation, facts.imitation, penetration);
  return {
    adopt: world.facts.diffusion.adoption === 'rate' ? adoptionRate(hazard) : monthlyProbability(hazard),
    climb: monthlyProbability(tenureHazard(facts.coupling_time, world.facts.inertia.stages)),
    renew: monthlyProbability(1 / facts.hardware_life),
    upgrade: { local: monthlyProbability(facts.upgrade_local), hosted: monthlyProbability(facts.upgrade_hosted) },
  };
}

/** Probability that a user reconsiders this month: attention, and exposure by placement. */
export function attentionOf({ facts, vendors }: World, group: Group): number {
  const exposure = vendors.reduce((sum, { alive, facts: { reach } }) => sum + (alive ? (reach[group.name] ?? 0) : 0), 0);
  return monthlyProbability(group.facts.attention + facts.diffusion.reach_trial * exposure);
}

/** What a user does this month; what it will choose among, if it leaves. */
function stayOrLeave(world: World, group: Group, person: Person, chances: Chances): Departure['among'] | undefined {
  const { luck } = world;
  const { vendor, channel } = person.offer!;
  if (channel === 'api' && vendor.closing) return 'all';
  if (luck.uniform(person.key) < group.attentive) {
    const among = reconsider(world, group, person);
    if (among !== undefined) return among;
  }
  if (channel === 'api') return undefined;
  const admitted = vendor.alive ? group.mayBuy[vendor.index]! : 0;
  if (luck.next() < chances.upgrade[channel] * admitted) {
    person.offer = group.offers[3 * vendor.index]!;
    person.stage = 0;
  } else if (channel === 'local') age(world, person, chances);
  return undefined;
}

/**
 * An attentive user weighs all offers, its own worth more by the switching cost.
 *
 * On own hardware a part of that cost carries over to all open weights, its own among them. So what is felt is a choice
 * among staying, all offers as they are, and local ones for what carries over.
 */
function reconsider(world: World, group: Group, person: Person): Departure['among'] | undefined {
  const { all, local, weights } = choiceOf(world, group, person);
  const own = weights[group.offers.indexOf(person.offer!)]!;
  const cost = costOf(world, group, person);
  const carried = person.offer!.channel === 'local' ? localBonus(cost, group.facts.portability) : 0;
  const staying = own * (ownBonus(cost) - carried);
  const u = world.luck.next() * (all + local * carried + staying);
  if (u < all) return 'all';
  return u < all + local * carried ? 'local' : undefined;
}

/** Switching cost in nats: plain, or by tenure on own hardware. */
function costOf(world: World, { facts }: Group, { offer, stage }: Person): number {
  if (offer!.channel !== 'local') return facts.switching_cost;
  return switchingCost(facts.switching_cost, facts.coupling, stage, world.facts.inertia.stages);
}

/** A month more on own hardware: coupling grows by a stage, or new hardware ends it. */
function age({ luck, facts }: World, person: Person, { climb, renew }: Chances): void {
  if (person.stage < facts.inertia.stages - 1 && luck.next() < climb) person.stage += 1;
  else if (person.stage > 0 && luck.next() < renew) person.stage = 0;
}

/** Somebody who may adopt, and does; some choose for themselves, others do as those who are there. */
function adopt(world: World, group: Group, person: Person, { adopt: chance }: Chances, followed: readonly number[]): void {
  const { luck } = world;
  if (luck.uniform(person.key) >= chance) return;
  const contested = luck.next() < group.facts.contested;
  const follows = !contested && followed.some((users) => users > 0);
  const u = luck.next();
  settle(group, person, follows ? pick(group.offers, followed, u) : chooseAfresh(world, group, person, 'all', u));
}

function chooseAfresh(world: World, group: Group, person: Person, among: Departure['among'], u: number): Offer | undefined {
  const { weights } = choiceOf(world, group, person);
  if (among === 'all') return pick(group.offers, weights, u);
  const local = weights.map((weight, i) => (group.offers[i]!.channel === 'local' ? weight : 0));
  return pick(group.offers, local, u);
}

/** One of the offers with chances in proportion to weights, by a number of (0, 1); none where nothing has weight. */
function pick(offers: readonly Offer[], weights: readonly number[], u: number): Offer | undefined {
  let rest = u * weights.reduce((sum, weight) => sum + weight, 0);
  let picked: Offer | undefined;
  for (let i = 0; i < weights.length && rest >= 0; i++) {
    if (weights[i] === 0) continue;
    picked = offers[i];
    rest -= weights[i]!;
  }
  return picked;
}

/** Joins an offer, without tenure, or leaves the market where nothing is on offer. Who changes family enters the other. */
function settle(group: Group, person: Person, offer: Offer | undefined): void {
  if (offer !== undefined && person.offer?.vendor !== offer.vendor) group.entrants.push(person);
  person.offer = offer;
  person.stage = 0;
  if (offer === undefined) return;
  offer.arrivals += 1;
  person.knows?.add(offer.vendor);
}
