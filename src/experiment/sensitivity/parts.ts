/** What is moved as one: single inputs, or groups of them. */
export interface Parts {
  readonly names: readonly string[];
  /** The part that each input belongs to. */
  readonly of: Int32Array;
}

/** Parts of `inputs`, of which `groups` names those that are moved together; every other input is a part by itself. */
export function partsOf(inputs: readonly string[], groups: Readonly<Record<string, readonly string[]>> = {}): Parts {
  const names: string[] = [];
  const of = Int32Array.from(inputs, (input) => {
    const name = Object.keys(groups).find((group) => groups[group]!.includes(input)) ?? input;
    if (!names.includes(name)) names.push(name);
    return names.indexOf(name);
  });
  return { names, of };
}

/** Inputs of each part. */
export function membersOf({ names, of }: Parts): number[][] {
  return names.map((_, part) => Array.from(of.keys()).filter((input) => of[input] === part));
}
