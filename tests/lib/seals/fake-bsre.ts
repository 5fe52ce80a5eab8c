import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { makeCertificate } from "@/lib/seals/make-certificate";
import { sealPdf } from "@/lib/seals/seal-pdf";
import type { BsreSettings } from "@/lib/seals/seal-settings";
import { keySigner, type Signer } from "@/lib/seals/signer";

/** How the Esign Client Service behaves. */
export type Manner =
  | "ok"
  | "cut"
  | "wrong passphrase"
  | "refuses"
  | "fault"
  | "numbered fault"
  | "our own seal"
  | "broken PDF"
  | "code cut";

export const SECRET = "rahasia-aktivasi-segel";

/** A stand-in for BSrE's Esign Client Service v2 on loopback: real HTTP, and the seal of a certificate of its own. */
export async function startFakeBsre() {
  const names = { organisation: "Uji", validFrom: new Date("2026-01-01"), validUntil: new Date("2046-01-01") };
  const { certificate, key } = await makeCertificate({ ...names, commonName: "Segel BSrE tiruan" });
  const signer = keySigner(key, [certificate]);
  const state = {
    manner: "ok" as Manner,
    codes: 0,
    seals: 0,
    bodies: [] as Record<string, unknown>[],
    ours: null as Signer | null,
  };
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const body = JSON.parse(Buffer.concat(parts).toString()) as Record<string, unknown>;
    const say = (status: number, said: object) => {
      response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(said));
    };
    const identity = Buffer.from("klien:sandi-klien").toString("base64");
    if (request.headers.authorization !== `Basic ${identity}`) return say(401, { error: "Unauthorized" });
    if (request.url === "/api/v2/seal/get/totp") {
      state.codes += 1;
      if (state.manner === "code cut") return void request.socket.destroy();
      if (body.totp !== SECRET || state.manner === "wrong passphrase") return say(400, { status_code: 2031 });
      return say(200, { result: true, totp: "123456" });
    }
    state.seals += 1;
    state.bodies.push(body);
    if (state.manner === "cut") return void request.socket.destroy();
    if (state.manner === "refuses") return say(400, { status_code: 2041, error: "Dokumen tidak sah" });
    if (state.manner === "fault") return say(500, { error: "Internal" });
    if (state.manner === "numbered fault") return say(504, { timestamp: "2026-11-22", status: 504, error: "Gateway" });
    const pdf = Buffer.from(String((body.file as string[])[0]), "base64");
    const by = state.manner === "our own seal" && state.ours ? state.ours : signer;
    const sealed = await sealPdf(pdf, by, { reason: "BSrE", at: new Date() });
    if (state.manner === "broken PDF") sealed[100] = (sealed[100] ?? 0) ^ 1;
    say(200, { time: 10, file: [sealed.toString("base64")] });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const settings: BsreSettings = {
    ...{ url, username: "klien", password: "sandi-klien", subscriber: "ID-1", secret: SECRET },
  };
  const stop = () => {
    server.closeAllConnections();
    server.close();
  };
  return { settings, state, stop };
}
