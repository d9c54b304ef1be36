/** Waits until a value is what it should be, and fails with the last one where it never is. */
export async function until<T>(read: () => T | Promise<T>, expected: T, milliseconds = 5000): Promise<void> {
  const end = Date.now() + milliseconds;
  for (;;) {
    const value = await read();
    if (Object.is(value, expected) || Date.now() > end) {
      expect(value).toEqual(expected);
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}
