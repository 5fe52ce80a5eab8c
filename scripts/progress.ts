const begin = Number(process.env.IKRAR_STARTED_AT) || Date.now();

/** Prints one line of progress with the seconds since the command was given (bootstrap.mjs prints the first ones). */
export function say(text: string): void {
  console.log(`${((Date.now() - begin) / 1000).toFixed(1).padStart(6)} s  ${text}`);
}
