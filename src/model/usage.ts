/**
 * Usage and multi-homing.
 *
 * Carries E13. Usage = users x intensity. Of new users a part nu chooses afresh, the rest follows the present
 * allocation. Of growing intensity likewise: the uncontested part stays with the main offer, the contested part is
 * placed freely, without switching cost, and placed anew at the rate of attention. That free part, with the usage
 * placed beside the main offer from the start, is secondary usage: multi-homing.
 */

/** Usage of one user bound to the main offer, as a factor on initial intensity, when intensity has grown to `index`. */
export function boundUsage(index: number, contested: number, secondSource: number): number {
  return 1 - secondSource + (1 - contested) * (index - 1);
}

/** Usage of one user placed freely, as a factor on initial intensity. */
export function freeUsage(index: number, contested: number, secondSource: number): number {
  return secondSource + contested * (index - 1);
}
