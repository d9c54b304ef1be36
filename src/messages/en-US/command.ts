/** Sentences of the command line. */
export const command = {};
