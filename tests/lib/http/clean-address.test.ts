import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "vitest";
import { answerFailure } from "@/lib/http/answer-failure";
import { cleanAddress } from "@/lib/http/clean-address";

test.each([
  ["/unit/pegawai?q=a%00b&urut=nama", "/unit/pegawai?q=ab&urut=nama"],
  ["/unit/pegawai?q=%2500", "/unit/pegawai?q=%2500"],
  ["/unit/pegawai/%00", "/unit/pegawai/%00"],
  ["/api/v1/pacts?q=%00", "/api/v1/pacts?q=%00"],
  ["/unit", "/unit"],
  ["/verifikasi/%ff", "/verifikasi/%25ff"],
  ["/pakta/a%2/bukti?q=%ff", "/pakta/a%252/bukti?q=%ff"],
  ["/api/v1/pacts/%E0%A4", "/api/v1/pacts/%25E0%25A4"],
  ["/verifikasi/%C3%A9%2F", "/verifikasi/%C3%A9%2F"],
])("%s is asked for as %s", (url, clean) => {
  expect(cleanAddress(url)).toBe(clean);
  expect(() => decodeURIComponent(clean.split("?")[0] ?? "")).not.toThrow();
});

/** What a server answers whose framework throws. */
async function failing(path: string, begin = false): Promise<Response> {
  const server = createServer((_request, response) => {
    if (begin) response.writeHead(200).write("<html>");
    answerFailure(new Error("the framework broke"), path, "0198", response);
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  try {
    const answer = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`);
    const body = await answer.text();
    return new Response(body, { status: answer.status, headers: answer.headers });
  } finally {
    server.close();
  }
}

test("a program is told a failure of the framework as a problem, a person in a sentence with the number to pass on", async () => {
  const problem = await failing("/api/v1/pacts/1");
  expect(problem.status).toBe(500);
  expect(problem.headers.get("content-type")).toMatch(/^application\/problem\+json/);
  expect(await problem.json()).toMatchObject({ code: "internal", requestId: "0198", status: 500 });
  const sentence = await failing("/pakta/1");
  expect(sentence.status).toBe(500);
  expect(await sentence.text()).toMatch(/^Terjadi kesalahan di server[\s\S]*Nomor permintaan: 0198/);
});

test("an answer that has begun is cut off: half a page must not look whole", async () => {
  await expect(failing("/pakta/1", true)).rejects.toThrow();
});
