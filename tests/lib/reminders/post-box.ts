import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";

export type Received = { to: string[]; raw: string };

/** A real mail server on this machine that keeps what it is given; `answer` may refuse. */
export async function postBox(answer: (received: Received, count: number) => Error | "hang up" | null = () => null) {
  const received: Received[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["AUTH", "STARTTLS"],
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        const mail = {
          to: session.envelope.rcptTo.map(({ address }) => address),
          raw: Buffer.concat(chunks).toString(),
        };
        const verdict = answer(mail, received.length);
        if (verdict !== "hang up" && verdict) return done(verdict);
        received.push(mail);
        // The message was taken, but the answer never comes: what a sender must not repeat.
        if (verdict === "hang up") {
          for (const connection of server.connections) connection.close();
          return;
        }
        done();
      });
    },
  });
  server.on("error", () => {});
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const { port } = server.server.address() as AddressInfo;
  return { received, url: `smtp://127.0.0.1:${port}`, close: () => new Promise<void>((done) => server.close(done)) };
}

/** The header of a raw message, unfolded and decoded, by name. */
export function header(raw: string, name: string): string {
  const [head = ""] = raw.split("\r\n\r\n");
  const line = head
    .replace(/\r\n[ \t]+/g, " ")
    .split("\r\n")
    .find((one) => one.toLowerCase().startsWith(`${name}:`));
  const value = line?.slice(name.length + 1).trim() ?? "";
  return value.replace(/=\?UTF-8\?([QB])\?([^?]*)\?=\s*/gi, (_all, kind: string, text: string) =>
    kind.toUpperCase() === "B"
      ? Buffer.from(text, "base64").toString()
      : decodeURIComponent(text.replaceAll("_", " ").replace(/=([0-9A-F]{2})/g, "%$1")),
  );
}

/** A part of a raw message by its type, decoded. */
export function part(raw: string, type: "text/plain" | "text/html"): string {
  const boundary = raw.match(/boundary="([^"]+)"/)?.[1] ?? "";
  const found = raw.split(`--${boundary}`).find((one) => one.includes(`Content-Type: ${type}`)) ?? "";
  const [head = "", ...rest] = found.split("\r\n\r\n");
  const body = rest.join("\r\n\r\n");
  if (/base64/i.test(head)) return Buffer.from(body, "base64").toString();
  if (!/quoted-printable/i.test(head)) return body;
  const bytes = body
    .replace(/=\r\n/g, "")
    .replace(/=([0-9A-F]{2})/g, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, "latin1").toString();
}
