import { expect, test } from "vitest";
import { receiveCheckedFile } from "@/lib/http/receive-checked-file";
import { heldBytes } from "@/lib/storage/held-bytes";

const MAX_BYTES = 2_000;

function send(content: string, name: string) {
  const form = new FormData();
  form.append("file", new Blob([content]), name);
  const request = new Request("http://localhost/", { method: "POST", body: form });
  return receiveCheckedFile(request, { maxBytes: MAX_BYTES, allowed: ["pdf"], storage: heldBytes() });
}

test.each([
  ["one that is too large", `%PDF-1.7\n${"x".repeat(MAX_BYTES)}`, "file_too_large"],
  ["an empty one", "", "file_empty"],
  ["a photograph", "\u0089PNG", "file_type"],
  ["one whose header no reader would find", `\0${"x".repeat(1_020)}%PDF-1.7\n`, "file_type"],
])(
  "%s is not told to be made anew: that would break its seal; its code can be checked",
  async (_what, content, code) => {
    const refused: unknown = await send(content, "pakta.pdf").catch((error: unknown) => error);
    expect(refused).toMatchObject({ code });
    const { message } = refused as Error;
    expect(message).toMatch(/kode yang tercetak di dokumen/);
    expect(message).not.toMatch(/^Perkecil|\. Perkecil|[Ss]impan atau pindai ulang/);
  },
);

test("a PDF is taken in under its name", async () => {
  expect(await send("%PDF-1.7\n", "pakta.pdf")).toMatchObject({ file: { name: "pakta.pdf", size: 9 } });
});

test("so is one with bytes before its header, up to where readers look for it", async () => {
  const late = `\0${"x".repeat(1_018)}%PDF-1.7\n`;
  expect(await send(late, "pakta.pdf")).toMatchObject({ file: { kind: "pdf", size: late.length } });
});
