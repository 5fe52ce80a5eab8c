/** Above these a roster is refused before it is unpacked: a province has about 80,000 people in 69 columns. */
export const MAX_UNPACKED_BYTES = 300 * 1024 * 1024;
export const MAX_ROWS = 200_000;
export const MAX_COLUMNS = 1_000;
/** Rows times columns of one sheet: the reader fills the whole rectangle. */
export const MAX_CELLS = 20_000_000;
