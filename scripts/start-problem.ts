/** A reason not to go on that the person at the keyboard can mend: shown as one sentence, without a stack trace. */
export class StartProblem extends Error {
  override name = "StartProblem";
}

/** The `code` of a Node, system or PostgreSQL error ("EADDRINUSE", "28P01"), or an empty string. */
export function errorCode(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}

/**
 * Prints why a script ends and sets exit code 1: a sentence for a StartProblem, the whole error for anything else,
 * because that is a bug and its trace is wanted.
 */
export function reportFailure(error: unknown): void {
  process.exitCode = 1;
  if (error instanceof StartProblem) console.error(`\nIkrar cannot go on: ${error.message}`);
  else if (errorCode(error) === "ENOSPC")
    console.error("\nIkrar cannot go on: the disk is full; free some space and try again.");
  else console.error(error);
}
