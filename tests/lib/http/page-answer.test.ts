import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "vitest";
import { answeringWith, answerPageWith } from "@/lib/http/page-answer";

async function askOnce(listener: RequestListener): Promise<Response> {
  const server = createServer(listener).listen(0, "127.0.0.1");
  try {
    await new Promise((listening) => server.once("listening", listening));
    return await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  } finally {
    server.close();
  }
}

test("a page says the status of its own answer, and when to ask again", async () => {
  const answer = await askOnce((_request, response) => {
    answeringWith(response, async () => {
      await Promise.resolve();
      answerPageWith(429, 40);
      response.end("tunggu");
    });
  });
  expect(answer.status).toBe(429);
  expect(answer.headers.get("retry-after")).toBe("40");
  expect(await answer.text()).toBe("tunggu");
});

test("what has begun already keeps its status, and without a server nothing happens", async () => {
  const answer = await askOnce((_request, response) => {
    response.flushHeaders();
    answeringWith(response, () => answerPageWith(404));
    response.end();
  });
  expect(answer.status).toBe(200);
  expect(() => answerPageWith(404)).not.toThrow();
});
