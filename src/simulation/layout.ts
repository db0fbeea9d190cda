import { entityKey } from '../numerics/index.js';
import type { Scenario } from '../scenario/index.js';

/** Ways to use a family: the vendor's cloud, own hardware, third-party hosts. */
export const channel = { api: 0, local: 1, hosted: 2 } as const;
export const channels = 3;
const channelNames = ['api', 'local', 'hosted'] as const;

/** Months of released capability that are kept; more than the largest lag. */
export const historyLength = 64;

/**
 * Who is where in the arrays. Names are sorted, so that the order of a file's keys changes nothing.
 *
 * offer = vendor * 3 + channel; cell = (segment * offers + offer) * stages + stage; pairs are row-major. Entity keys
 * are hashes of names: adding a vendor renumbers nobody's luck.
 */
export interface Layout {
  readonly vendorNames: readonly string[];
  readonly segmentNames: readonly string[];
  readonly workloadNames: readonly string[];
  readonly classNames: readonly string[];
  readonly vendors: number;
  readonly segments: number;
  readonly workloads: number;
  readonly classes: number;
  readonly offers: number;
  readonly stages: number;
  readonly vendorKey: Uint32Array;
  readonly segmentKey: Uint32Array;
  /** [segment][vendor] */
  readonly segmentVendorKey: Uint32Array;
  /** [segment][offer][stage] */
  readonly cellKey: Uint32Array;
}

export function layoutOf(scenario: Scenario): Layout {
  const vendorNames = Object.keys(scenario.vendors).sort();
  const segmentNames = Object.keys(scenario.segments).sort();
  const classNames = Object.keys(scenario.serving.classes).sort(
    (a, b) => scenario.serving.classes[a]!.lag.value - scenario.serving.classes[b]!.lag.value || (a < b ? -1 : 1),
  );
  const offers = vendorNames.length * channels;
  const stages = scenario.inertia.stages.value;
  const cellKey = new Uint32Array(segmentNames.length * offers * stages);
  const segmentVendorKey = new Uint32Array(segmentNames.length * vendorNames.length);
  segmentNames.forEach((segment, s) => {
    vendorNames.forEach((vendor, v) => {
      segmentVendorKey[s * vendorNames.length + v] = entityKey(segment, vendor);
      for (let c = 0; c < channels; c++) {
        for (let k = 0; k < stages; k++) {
          cellKey[(s * offers + v * channels + c) * stages + k] = entityKey(segment, vendor, channelNames[c]!, String(k));
        }
      }
    });
  });
  return {
    vendorNames,
    segmentNames,
    workloadNames: scenario.workloads,
    classNames,
    vendors: vendorNames.length,
    segments: segmentNames.length,
    workloads: scenario.workloads.length,
    classes: classNames.length,
    offers,
    stages,
    vendorKey: Uint32Array.from(vendorNames, (name) => entityKey(name)),
    segmentKey: Uint32Array.from(segmentNames, (name) => entityKey(name)),
    segmentVendorKey,
    cellKey,
  };
}
