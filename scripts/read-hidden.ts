import { createInterface } from "node:readline";
import { Writable } from "node:stream";

/** Asks for a line that is not shown while it is typed. Null when nobody is at the keyboard. */
export async function readHidden(question: string): Promise<string | null> {
  if (!process.stdin.isTTY) return null;
  process.stdout.write(question);
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const terminal = createInterface({ input: process.stdin, output: nowhere, terminal: true });
  const answer = await new Promise<string>((resolve) => {
    terminal.once("line", resolve);
    terminal.once("close", () => resolve(""));
  });
  terminal.close();
  process.stdout.write("\n");
  return answer;
}
