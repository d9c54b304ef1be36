/** The job that the libraries are compared on: write a figure into every sheet, add a sheet with a table, save. */
export interface AnnotateJob {
  readonly input: string;
  readonly output: string;
  readonly edits: readonly {
    readonly sheet: string;
    readonly row: number;
    readonly column: number;
    readonly value: number;
  }[];
  readonly report: {
    readonly name: string;
    readonly header: readonly string[];
    readonly rows: readonly (readonly string[])[];
  };
}
