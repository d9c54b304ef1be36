/** Why a workbook could not be opened, a host call failed or a region was not read. */
export const errors = {} as const;
