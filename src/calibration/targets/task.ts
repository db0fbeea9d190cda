import type { Scenario } from '../../scenario/index.js';
import type { Reading } from '../play/play.js';
import { vendorOf } from '../state/catalogue.js';
import type { Entity, Observable, Target } from './document.js';

const ofNobody: ReadonlySet<Observable['kind']> = new Set(['capability-gap', 'price-at-level', 'compute-price']);

/** The key in a scenario of the vendor that an entity is, or its own words where the scenario has none such. */
export function vendorKey({ name, vendor }: Entity, observable: Observable, { vendors }: Scenario): string | undefined {
  if (ofNobody.has(observable.kind)) return undefined;
  if (vendor !== undefined) return vendor;
  const titled = Object.keys(vendors).find((key) => key === name.toLowerCase() || vendors[key]!.title === name);
  return titled ?? vendorOf(name)?.key ?? name;
}

/** What is read off a run of a scenario for an entity, `months` after its start. */
export function readingOf(target: Target, entity: Entity, months: number, scenario: Scenario): Reading {
  const { observable, anchored } = target;
  return {
    observable,
    vendor: vendorKey(entity, observable, scenario),
    over: entity.over?.vendor,
    month: Math.max(1, Math.round(months)),
    anchored,
  };
}
