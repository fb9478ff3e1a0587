/** A time of the interview as a table has it: seconds, which no spreadsheet takes for a time of day. */
export const secondsOf = (ms: number): number => Math.round(ms / 1000);
