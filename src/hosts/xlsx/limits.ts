/** How much a file may hold before it is refused. Headers of a zip can lie, so sizes are checked again while inflating. */
export interface Limits {
  /** Entries of the zip container. */
  readonly entries: number;
  /** Inflated bytes of one part. */
  readonly partBytes: number;
  /** Inflated bytes of all parts that are read. */
  readonly totalBytes: number;
  /** Inflated to compressed size of one part; only parts above `ratioFrom` bytes are held to it. */
  readonly ratio: number;
  readonly ratioFrom: number;
  /** Cells with content in one sheet; what lies beyond is left unread and reported as `SheetGrid.cutOff`. */
  readonly cellsPerSheet: number;
}

/** Generous for anything that people make: the largest honest sheets inflate about 100-fold. */
export const defaultLimits: Limits = {
  entries: 20_000,
  partBytes: 384 * 1024 * 1024,
  totalBytes: 1024 * 1024 * 1024,
  ratio: 400,
  ratioFrom: 16 * 1024 * 1024,
  cellsPerSheet: 3_000_000,
};
