/** Texts whose answer is kept: the words of forms repeat, and a batch must not grow with what it has read. */
const MOST = 4096;

/** The same function of a text, which keeps its answers. For pure functions with immutable answers. */
export function remember<T>(answer: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    let found = known.get(text);
    if (found === undefined) {
      found = answer(text);
      if (known.size >= MOST) known.clear();
      known.set(text, found);
    }
    return found;
  };
}
