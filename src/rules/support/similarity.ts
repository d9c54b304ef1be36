/**
 * How much of two texts is the same, from 0 to 1: twice the length of their longest common subsequence over both lengths. Sentences that
 * merely changed places count as different.
 */
export function similarity(one: string, other: string): number {
  const [a, b] = [[...one], [...other]];
  const both = a.length + b.length;
  if (both === 0) return 1;
  return (2 * commonLength(a, b)) / both;
}

/** The most that `similarity` can be, by the characters alone: cheap, for texts that have little in common. */
export function possibleSimilarity(one: string, other: string): number {
  const counts = new Map<string, number>();
  for (const character of one) counts.set(character, (counts.get(character) ?? 0) + 1);
  let common = 0;
  for (const character of other) {
    const left = counts.get(character) ?? 0;
    if (left > 0) common++;
    counts.set(character, left - 1);
  }
  const both = [...one].length + [...other].length;
  return both === 0 ? 1 : (2 * common) / both;
}

function commonLength(a: readonly string[], b: readonly string[]): number {
  let above = new Uint32Array(b.length + 1);
  let row = new Uint32Array(b.length + 1);
  for (const character of a) {
    for (let j = 0; j < b.length; j++) {
      row[j + 1] = character === b[j] ? (above[j] ?? 0) + 1 : Math.max(above[j + 1] ?? 0, row[j] ?? 0);
    }
    [above, row] = [row, above];
  }
  return above[b.length] ?? 0;
}
