/** A stream that results or messages go to. */
export type Output = Pick<NodeJS.WriteStream, 'write' | 'once' | 'off' | 'on' | 'isTTY' | 'columns' | 'destroyed'>;

/**
 * Writes and waits until the stream has taken it, so that a slow reader holds the batch back instead of filling memory.
 * A reader that has gone away (`| head`) is no fault: the rest is dropped. @returns false where nobody reads any more
 */
export function writeTo(output: Output, text: string): Promise<boolean> {
  if (text === '' || output.destroyed) return Promise.resolve(!output.destroyed);
  return new Promise((resolve, reject) => {
    output.write(text, (error?: (Error & { code?: string }) | null) => {
      if (!error) resolve(true);
      else if (error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED') resolve(false);
      else reject(error);
    });
  });
}

/** Whether to colour, by the customs of NO_COLOR and FORCE_COLOR; without either only on a terminal. */
export function wantsColours(output: { readonly isTTY?: boolean }, env: NodeJS.ProcessEnv): boolean {
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR !== undefined && env.FORCE_COLOR !== '') return !['0', 'false'].includes(env.FORCE_COLOR);
  return output.isTTY === true && env.TERM !== 'dumb';
}

/** Columns to wrap at: the terminal's; elsewhere COLUMNS, or a page's width. */
export function widthOf(
  output: { readonly isTTY?: boolean; readonly columns?: number },
  env: NodeJS.ProcessEnv,
): number {
  const columns = output.isTTY ? output.columns : Number(env.COLUMNS);
  return columns && columns > 0 ? columns : 100;
}
