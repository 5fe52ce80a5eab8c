/** Whether a PDF carries a script or another act, a file, or opens a web address by itself. */
export function carriesActions(bytes: Buffer): boolean;
