import { exp } from '../numerics/index.js';
import type { Luck } from '../numerics/index.js';
import { nextAdmissible, nextMaturity } from '../model/index.js';
import { clearFactors } from './factors.js';
import type { Market } from './market.js';
import type { State } from './state.js';
import { stream } from './streams.js';

/**
 * Factor prices, climate, potentials, tastes, brand, entries and dated events of the month.
 *
 * `luck` is undefined in mean-field: the climate is then a distribution and brand does not drift.
 */
export function moveTheWorld(market: Market, state: State, luck: Luck | undefined): void {
  const { numbers } = market;
  const t = state.month;
  state.computePrice = numbers.computePrice * exp(numbers.computeTrend * t);
  state.talentPrice = numbers.talentPrice * exp(numbers.talentTrend * t);
  clearFactors(market, state);
  state.maturity = nextMaturity(state.maturity, numbers.maturation);
  turnClimate(market, state, luck);
  growVendors(market, state);
  growSegments(market, state);
  if (luck !== undefined) driftBrand(market, state, luck);
  for (let v = 0; v < market.layout.vendors; v++) {
    state.entryCash[v] = 0;
    if (market.vendor.enters[v]! === 0 || market.vendor.enters[v]! !== t) continue;
    state.alive[v] = 1;
    state.isOpen[v] = market.vendor.hasOpen[v]!;
    state.entryCash[v] = state.cash[v]!;
    state.ledger.pay(state.ledger.investors, v, state.cash[v]!);
  }
  applyWorldEvents(market, state);
}

/** Three-state Markov chain: from boom and winter back to normal, from normal to either. Source: Hamilton 1989. */
function turnClimate(market: Market, state: State, luck: Luck | undefined): void {
  const { climateLeaves, numbers } = market;
  const boom = climateLeaves[0]!;
  const normal = climateLeaves[1]!;
  const winter = climateLeaves[2]!;
  const up = numbers.boomAfterNormal;
  if (luck === undefined) {
    const b = state.climateChance[0]!;
    const n = state.climateChance[1]!;
    const w = state.climateChance[2]!;
    state.climateChance[0] = b * (1 - boom) + n * normal * up;
    state.climateChance[1] = n * (1 - normal) + b * boom + w * winter;
    state.climateChance[2] = w * (1 - winter) + n * normal * (1 - up);
    return;
  }
  luck.begin(stream.climate, state.month);
  const u = luck.uniform(0);
  if (state.climate === 1) {
    if (u < normal * up) state.climate = 0;
    else if (u < normal) state.climate = 2;
  } else if (u < (state.climate === 0 ? boom : winter)) state.climate = 1;
  state.climateChance.fill(0);
  state.climateChance[state.climate] = 1;
}

/** Plans that vendors made at the start grow steadily, so that no phase has to ask for the month. */
function growVendors(market: Market, state: State): void {
  const { vendor } = market;
  for (let v = 0; v < market.layout.vendors; v++) {
    state.trainingIndex[v]! *= vendor.trainingFactor[v]!;
    state.parentIndex[v]! *= vendor.parentFactor[v]!;
    state.roundIndex[v]! *= vendor.roundFactor[v]!;
    state.staffIndex[v]! *= vendor.staffFactor[v]!;
  }
}

/** Potential grows at a rate of which a part remains each year; intensity grows steadily; workload weights shift. */
function growSegments(market: Market, state: State): void {
  const { segments: S, workloads: W } = market.layout;
  const { segment } = market;
  const t = state.month;
  const years = t / 12;
  for (let s = 0; s < S; s++) {
    state.growthLeft[s]! *= segment.growthFactor[s]!;
    const enters = segment.enters[s]!;
    if (enters > 0 && t === enters) state.potential[s] = Math.max(segment.adopted[s]!, Math.floor(segment.potential[s]!));
    const kept = segment.growthKept[s]!;
    const grown = kept === 0 ? years : kept === -Infinity ? Math.min(years, 1) : (state.growthLeft[s]! - 1) / kept;
    if (segment.potentialGrowth[s] !== 0 && t >= enters) {
      const potential = segment.potential[s]! * exp(segment.potentialGrowth[s]! * 12 * grown);
      state.potential[s] = Math.max(state.potential[s]!, Math.floor(potential));
    }
    state.intensity[s]! *= segment.intensityFactor[s]!;
    if (segment.approval[s]! > 0) approve(market, state, s);
    let total = 0;
    for (let w = 0; w < W; w++) {
      const i = s * W + w;
      state.workload[i] = Math.max(0, segment.workload[i]! + segment.workloadShift[i]! * t);
      total += state.workload[i]!;
    }
    if (total > 0) for (let w = 0; w < W; w++) state.workload[s * W + w]! /= total;
  }
}

/** Procurement and compliance decide about a part of what is still open (E4). */
function approve({ layout, segment, pair }: Market, { admissible, admissibleOpen }: State, s: number): void {
  const { vendors: V } = layout;
  const moved = segment.approval[s]!;
  for (let i = s * V; i < (s + 1) * V; i++) {
    admissible[i] = nextAdmissible(admissible[i]!, pair.approved[i]!, moved);
    admissibleOpen[i] = nextAdmissible(admissibleOpen[i]!, pair.approvedOpen[i]!, moved);
  }
}

function driftBrand(market: Market, state: State, luck: Luck): void {
  const { segments: S, vendors: V, segmentVendorKey } = market.layout;
  luck.begin(stream.brand, state.month);
  for (let s = 0; s < S; s++) {
    const deviation = market.segment.brandDrift[s]!;
    if (deviation === 0) continue;
    for (let v = 0; v < V; v++) {
      state.brandShift[s * V + v]! += deviation * luck.normal(segmentVendorKey[s * V + v]!);
    }
  }
}

function applyWorldEvents(market: Market, state: State): void {
  for (const event of market.events) {
    if (event.climate < 0 || state.month < event.from || state.month >= event.until) continue;
    state.climate = event.climate;
    state.climateChance.fill(0);
    state.climateChance[event.climate] = 1;
  }
}
