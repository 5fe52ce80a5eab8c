/** A file that was made while its reader waits. */
export type RecapFile = { bytes: Buffer; fileName: string; media: string };
