/** A set of labels as words of 32 bits. */
export type LabelSet = Int32Array;

/** Sets of labels 0..count-1, and keys of sets of variables that change by one exchange at a time. */
export class Labels {
  readonly count: number;
  private readonly words: number;

  constructor(count: number) {
    this.count = count;
    this.words = Math.ceil(count / 32);
  }

  set(labels: readonly number[]): LabelSet {
    const set = new Int32Array(this.words);
    for (const label of labels) set[label >>> 5]! |= 1 << (label & 31);
    return set;
  }

  /** All labels that a set lacks. */
  complement(set: LabelSet): LabelSet {
    return this.full().map((word, i) => word & ~set[i]!);
  }

  full(): LabelSet {
    return this.set(Array.from({ length: this.count }, (_, i) => i));
  }

  /** Keys of sets of variables: sums of powers of two as long as a double holds them, lists of members beyond. */
  keys(): Keys {
    return this.count <= 52 ? new NumberKeys(this.count) : new TextKeys();
  }
}

/** Whether `set` holds all of `wanted`. */
export function hasAll(set: LabelSet, wanted: LabelSet): boolean {
  for (let i = 0; i < wanted.length; i++) if ((set[i]! & wanted[i]!) !== wanted[i]) return false;
  return true;
}

interface Keys {
  of(members: readonly number[]): string | number;
  exchanged(key: string | number, out: number, into: number): string | number;
}

class NumberKeys implements Keys {
  private readonly powers: Float64Array;

  constructor(count: number) {
    this.powers = new Float64Array(count);
    for (let i = 0, power = 1; i < count; i++, power *= 2) this.powers[i] = power;
  }

  of(members: readonly number[]): number {
    return members.reduce((sum, member) => sum + this.powers[member]!, 0);
  }

  exchanged(key: number, out: number, into: number): number {
    return key - this.powers[out]! + this.powers[into]!;
  }
}

class TextKeys implements Keys {
  of(members: readonly number[]): string {
    return String.fromCharCode(...members.toSorted((a, b) => a - b));
  }

  exchanged(key: string, out: number, into: number): string {
    const kept = key.replace(String.fromCharCode(out), '');
    let i = 0;
    while (i < kept.length && kept.charCodeAt(i) < into) i++;
    return kept.slice(0, i) + String.fromCharCode(into) + kept.slice(i);
  }
}
