/** The largest sheet that is taken; the browser asks before it sends, the server while it receives. */
export const MAX_SHEET_BYTES = 20 * 1024 ** 2;
