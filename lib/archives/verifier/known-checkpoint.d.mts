export function readKnownCheckpoint(text: string): { size: number; root: string; note: object | null } | null;
