/** A reason not to go on that the person at the keyboard can mend: shown as one sentence, without a stack trace. */
export class StartProblem extends Error {
  override name = "StartProblem";
}

/** The `code` of a Node, system or PostgreSQL error ("EADDRINUSE", "28P01"), or an empty string. */
export function errorCode(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}

const COMMON: Record<string, (path: string) => string> = {
  ENOSPC: () => "the disk is full; free some space and try again.",
  EACCES: (path) => `you may not use ${path}; run it as the owner of that folder, or set DATA_DIR to one of yours.`,
};

function sentence(error: unknown): string | null {
  if (error instanceof StartProblem) return error.message;
  const explain = COMMON[errorCode(error).replace(/^(EPERM|EROFS)$/, "EACCES")];
  return explain ? explain((error as NodeJS.ErrnoException).path ?? "a file it needs") : null;
}

/**
 * Prints why a script ends and sets exit code 1: one sentence for what the reader can mend, the whole error for
 * anything else, because that is a bug and its trace is wanted.
 */
export function reportFailure(error: unknown): void {
  process.exitCode = 1;
  const words = sentence(error);
  console.error(words ? `\nIkrar cannot go on: ${words}` : error);
}
