import { once } from "node:events";
import { createServer, type Server } from "node:http";
import { type AddressInfo, connect, type Socket } from "node:net";
import { afterEach, expect, test } from "vitest";
import { refuseBody } from "@/lib/http/refuse-body";

const MEGABYTE = 1024 ** 2;
const TITLE = "Berkas terlalu besar untuk diterima.";
let server: Server;
afterEach(() => new Promise((closed) => server.close(closed)));

/** A server that refuses every body, and a client that has said how much it is about to send. */
async function refusing(length: number, patience?: Parameters<typeof refuseBody>[3]): Promise<Socket> {
  server = createServer((request, response) => {
    refuseBody(request, response, { status: 413, title: TITLE }, patience);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const client = connect((server.address() as AddressInfo).port, "127.0.0.1");
  await once(client, "connect");
  client.write(`POST /api/v1/verifications HTTP/1.1\r\nHost: pakta.test\r\nContent-Length: ${length}\r\n\r\n`);
  return client;
}

async function send(client: Socket, bytes: number): Promise<void> {
  const chunk = Buffer.alloc(MEGABYTE, "x");
  for (let sent = 0; sent < bytes; sent += chunk.length) {
    await new Promise<void>((written, failed) => client.write(chunk, (error) => (error ? failed(error) : written())));
  }
}

async function readAll(client: Socket): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of client) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

test("who sends everything before reading, as browsers do, reads the refusal and a clean end", async () => {
  const client = await refusing(45 * MEGABYTE);
  await send(client, 45 * MEGABYTE);
  const [head = "", body = ""] = (await readAll(client)).split("\r\n\r\n");
  expect(head).toMatch(/^HTTP\/1\.1 413 /);
  expect(head).toMatch(/connection: close/i);
  expect(head).toMatch(/content-type: application\/problem\+json/i);
  expect(JSON.parse(body)).toEqual({ type: "about:blank", title: TITLE, status: 413, code: "body_too_large" });
});

test("who reads while sending has the whole refusal before the first byte is sent", async () => {
  const client = await refusing(45 * MEGABYTE);
  const [first] = (await once(client, "data")) as [Buffer];
  const [head = "", body = ""] = first.toString().split("\r\n\r\n");
  expect(Number(/content-length: (\d+)/i.exec(head)?.[1])).toBe(Buffer.byteLength(body));
  expect(JSON.parse(body)).toMatchObject({ status: 413 });
  client.destroy();
});

test.each([
  ["sends without end", { bytes: MEGABYTE, milliseconds: 60_000 }, 45 * MEGABYTE],
  ["sends nothing any more", { bytes: MEGABYTE, milliseconds: 1 }, 0],
])("who %s is cut off", async (_what, patience, bytes) => {
  const client = await refusing(45 * MEGABYTE, patience);
  client.on("error", () => {});
  client.resume();
  const closed = new Promise((resolve) => client.once("close", resolve));
  await send(client, bytes).catch(() => {});
  await closed;
  expect(client.destroyed).toBe(true);
});
