import type { Ensemble } from '../../experiment/index.js';

/** Numbers on which it may depend what serves a vendor; `{vendor}` is the vendor. */
const conditions = [
  'segments.*.price',
  'segments.*.quality',
  'segments.*.network',
  'segments.*.support',
  'segments.*.licence',
  'segments.*.support_fee',
  'segments.*.upgrade_hosted',
  'segments.*.upgrade_local',
  'segments.*.open_channels.*',
  'serving.host_markup',
  'serving.host_capture',
  'revenue.*',
  'spillover.*',
  'ecosystem.operations_share',
  'training.algorithmic_gain',
  'vendors.{vendor}.*',
];

/** The numbers of an ensemble that a vendor's fortune may depend on. */
export function pathsFor({ paths }: Pick<Ensemble, 'paths'>, vendor: string): string[] {
  const shapes = conditions.map((pattern) => {
    const escaped = pattern.replaceAll('{vendor}', vendor).replaceAll(/[.\\+?^${}()|[\]]/g, '\\$&');
    return new RegExp(`^${escaped.replaceAll('*', '[^.]+')}$`);
  });
  return paths.filter((path) => shapes.some((shape) => shape.test(path)));
}
