import { expect, test } from "vitest";
import { readText } from "@/lib/http/read-text";

/** A body that arrives in these pieces, without a length, and says whether it was given up. */
function stream(pieces: Uint8Array[]) {
  const state = { cancelled: false, pulled: 0 };
  const body = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        const piece = pieces[state.pulled++];
        if (piece) controller.enqueue(piece);
        else controller.close();
      },
      cancel() {
        state.cancelled = true;
      },
    },
    { highWaterMark: 0 },
  );
  const init = { method: "POST", body, duplex: "half" } as RequestInit;
  return { request: new Request("http://pakta.test/", init), state };
}

test("letters that are cut between two pieces come out whole", async () => {
  const bytes = new TextEncoder().encode('{"nama":"Ségun \\u{1f393}é"}');
  const { request } = stream([...bytes].map((byte) => Uint8Array.of(byte)));
  expect(await readText(request, 1000)).toBe(new TextDecoder().decode(bytes));
});

test("exactly the limit is taken, one byte more is not", async () => {
  const bytes = new Uint8Array(10).fill(97);
  expect(await readText(stream([bytes]).request, 10)).toBe("a".repeat(10));
  await expect(readText(stream([bytes, Uint8Array.of(97)]).request, 10)).rejects.toMatchObject({
    code: "body_too_large",
    status: 413,
  });
});

test("an endless body is given up at the limit", async () => {
  const { request, state } = stream(Array.from({ length: 1000 }, () => new Uint8Array(1024)));
  await expect(readText(request, 4096)).rejects.toMatchObject({ code: "body_too_large" });
  expect(state.pulled).toBeLessThan(10);
  expect(state.cancelled).toBe(true);
});

test("no body is an empty text", async () => {
  expect(await readText(new Request("http://pakta.test/", { method: "POST" }), 10)).toBe("");
});
