export { factsOf } from './facts.js';
export { mostPeople, peopleIn } from './people.js';
export * from './simulator.js';
export { notedOfMarket, type Life } from './record.js';
export {
  channels,
  kinds,
  type Channel,
  type Group,
  type Kind,
  type Offer,
  type Person,
  type Vendor,
  type World,
} from './world.js';
