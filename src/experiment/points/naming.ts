import type { Setting } from '../../scenario/index.js';
import { drawOverrides } from './ensemble.js';
import { outputName } from '../tasks/output.js';
import { Settings } from '../tasks/settings.js';
import { hashWith, runKey, type StoredRun } from '../keeping/store.js';
import type { PlayedPoint } from '../tasks/task.js';
import type { Identity } from './keeper.js';
import type { Piece } from './pieces.js';
import type { PointsRequest } from './point.js';

interface Changes {
  readonly sets: readonly string[];
  readonly settings: readonly Setting[];
}

/** A draw, and the hash of the market that it makes of the scenario. */
interface World extends Changes {
  readonly hash: string;
}

/** Points whose settings are remembered. */
const most = 4096;

/** What pieces of a request are: for a worker, which plays them, and for a store, which keeps them. */
export class Naming {
  private readonly settings: Settings;
  private readonly points = new Map<number, Changes>();
  private readonly draws = new Map<number, World>();
  private readonly undrawn: World;
  private readonly asked: readonly string[];

  constructor(
    private readonly request: PointsRequest,
    private readonly engine: string,
  ) {
    this.settings = new Settings(request.scenario);
    this.asked = request.outputs.map(outputName).toSorted();
    this.undrawn = { sets: [], settings: [], hash: request.hash };
  }

  played(piece: Piece): PlayedPoint {
    const from = this.firstOf(piece);
    return { world: this.worldAt(from).settings, settings: this.changesAt(piece.point).settings, from, count: piece.count };
  }

  /** The name of a piece does not depend on where a request asks for it. */
  identityOf(piece: Piece): Identity {
    const { scenario, hash, fidelity, seed, frozen = false } = this.request;
    const from = this.firstOf(piece);
    const world = this.worldAt(from);
    const changes = this.changesAt(piece.point);
    const own = hashWith(hash, [...world.settings, ...changes.settings]);
    const run: StoredRun = {
      base: { scenario, hash },
      overrides: [...world.sets, ...changes.sets],
      world: world.sets.length,
      hash: own,
      brand: frozen ? world.hash : own,
      fidelity,
      seed,
      engine: this.engine,
      asked: this.asked,
    };
    return { run, key: runKey(run), chunk: { from, count: piece.count } };
  }

  /** The number of a piece's first replicate; without luck and draws there is only one. */
  private firstOf({ point, from }: Piece): number {
    const { points, fidelity, ensemble } = this.request;
    if (fidelity === 'mean-field' && ensemble === undefined) return 0;
    return (this.request.from ?? 0) + (points.at(point)!.from ?? 0) + from;
  }

  private worldAt(replicate: number): World {
    const { ensemble, hash } = this.request;
    if (ensemble === undefined) return this.undrawn;
    const draw = replicate % ensemble.draws;
    return remembered(this.draws, draw, () => {
      const changes = this.changesOf(drawOverrides(ensemble, draw));
      return { ...changes, hash: hashWith(hash, changes.settings) };
    });
  }

  private changesAt(point: number): Changes {
    return remembered(this.points, point, () => this.changesOf(this.request.points.at(point)!.sets));
  }

  private changesOf(sets: readonly string[]): Changes {
    return { sets, settings: this.settings.of(sets) };
  }
}

function remembered<T>(known: Map<number, T>, key: number, make: () => T): T {
  let found = known.get(key);
  if (found === undefined) {
    if (known.size >= most) known.clear();
    found = make();
    known.set(key, found);
  }
  return found;
}
