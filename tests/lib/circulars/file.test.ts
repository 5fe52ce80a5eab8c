import { text } from "node:stream/consumers";
import { beforeAll, describe, expect, test } from "vitest";
import { GET } from "@/app/api/v1/circulars/[circularId]/file/route";
import { findCircular, readCircularFile, readCircularPage } from "@/lib/circulars/queries";
import { MAX_CIRCULAR_BYTES } from "@/lib/circulars/schema";
import { takeCircularFile } from "@/lib/circulars/take-file";
import type { Actor } from "@/lib/core/actor";
import { db } from "@/lib/db";
import { env } from "@/lib/env";
import { receiveFile } from "@/lib/http/receive-file";
import { sweepFiles } from "@/lib/scans/sweep-files";
import { openStorage } from "@/lib/storage/open-storage";
import { tokenOf } from "@/tests/api/doors";
import { handmadePdf, photograph, signedSheet, tinyZip } from "@/tests/lib/scans/sheet-samples";
import { smallPdf } from "@/tests/support/small-pdf";
import { type World, world } from "@/tests/support/world";
import { ODD_NUMBER, reads, recorded } from "./recorded";

let w: World;
beforeAll(async () => {
  w = await world();
});

const code = (name: string) => expect.objectContaining({ code: name });

/** The size of what can be read; the stream itself is let go. */
async function sizeOf(reading: ReturnType<typeof readCircularPage>): Promise<number> {
  const { stream, size } = await reading;
  stream.destroy();
  return size;
}

/** The file as a browser would send it. */
function send(actor: Actor, circularId: string, bytes: Uint8Array, name = "SE Bupati.pdf") {
  const form = new FormData();
  form.append("file", new File([new Uint8Array(bytes)], name));
  const request = new Request("http://pakta.test", { method: "POST", body: form });
  return takeCircularFile(actor, { circularId }, (reception) => receiveFile(request, { field: "file", ...reception }));
}

describe("a PDF", () => {
  test("is kept as sent, with its pages as drawn, and replaced until somebody has read it", async () => {
    const circularId = await recorded(w, { number: ODD_NUMBER });
    const first = smallPdf(2);
    await send(w.adi, circularId, first);
    const circular = await findCircular(w.siti, circularId);
    expect(circular?.file).toMatchObject({ name: "SE Bupati.pdf", size: first.length });
    expect(circular?.file?.pages).toHaveLength(2);
    const { stream, number } = await readCircularFile(w.siti, circularId);
    expect([await text(stream), number]).toEqual([Buffer.from(first).toString(), ODD_NUMBER]);
    expect(await sizeOf(readCircularPage(w.siti, circularId, 2, circular?.file?.sha256))).toBeGreaterThan(500);
    await expect(readCircularPage(w.siti, circularId, 3)).rejects.toEqual(code("not_found"));

    await send(w.adi, circularId, smallPdf(1, "Yang benar"));
    // Who still has the old page open is not shown the new letter under it.
    await expect(readCircularPage(w.siti, circularId, 1, circular?.file?.sha256)).rejects.toEqual(code("not_found"));
    await reads(w.siti, circularId);
    await expect(send(w.adi, circularId, smallPdf(3))).rejects.toEqual(code("circular_read"));
    expect((await findCircular(w.siti, circularId))?.file?.pages).toHaveLength(1);
  });

  test("is sent by an admin of the agency, and read by its people", async () => {
    const circularId = await recorded(w);
    for (const actor of [w.wati, w.ratna, w.siti, w.observer]) {
      await expect(send(actor, circularId, smallPdf())).rejects.toEqual(code("forbidden"));
    }
    await expect(send(w.away.rudi, circularId, smallPdf())).rejects.toEqual(code("not_found"));
    await expect(readCircularFile(w.siti, circularId)).rejects.toEqual(code("not_found"));
    await send(w.adi, circularId, smallPdf());
    await expect(readCircularFile(w.away.eko, circularId)).rejects.toEqual(code("not_found"));
    await expect(readCircularPage(w.away.rudi, circularId, 1)).rejects.toEqual(code("not_found"));
  });

  test("is only ever saved, under a name of plain letters, and kept by no cache", async () => {
    const circularId = await recorded(w, { number: `"; filename="x.html\\/ ../${ODD_NUMBER}` });
    await send(w.adi, circularId, smallPdf(), "<script>.pdf");
    const headers = { authorization: `Bearer ${await tokenOf(w.siti)}` };
    const request = new Request(`http://pakta.test/api/v1/circulars/${circularId}/file`, { headers });
    const answer = await GET(request, { params: Promise.resolve({ circularId }) });
    await answer.body?.cancel();
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      "content-type": "application/pdf",
      "content-disposition": expect.stringMatching(/^attachment; filename="surat-edaran-[a-z0-9-]+\.pdf"$/),
      "content-security-policy": "sandbox; default-src 'none'",
      "x-content-type-options": "nosniff",
      "cache-control": "private, no-store",
    });
  });

  test("stays when the sweeper comes, and so do the pictures of its pages", async () => {
    const circularId = await recorded(w);
    await send(w.adi, circularId, smallPdf(1, "Disimpan"));
    const tomorrow = new Date(Date.now() + 3 * 86_400_000);
    await sweepFiles(openStorage({ dataDir: env().DATA_DIR }), tomorrow);
    expect(await sizeOf(readCircularFile(w.siti, circularId))).toBeGreaterThan(0);
    expect(await sizeOf(readCircularPage(w.siti, circularId, 1))).toBeGreaterThan(0);
  });
});

describe("hostile and broken files are refused with a sentence, and leave nothing", () => {
  const script = "/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>";
  const samples: [string, () => Promise<Uint8Array> | Uint8Array, RegExp][] = [
    ["a PDF with a script", () => handmadePdf([], script), /skrip, perintah, atau lampiran/],
    ["a locked PDF", () => signedSheet({ userPassword: "rahasia", pdfVersion: "1.7" }), /terkunci kata sandi/],
    ["a cut PDF", () => smallPdf(2).slice(0, 500), /rusak atau tidak lengkap/],
    ["31 pages", () => smallPdf(31), /paling banyak 30 halaman/],
    ["a picture", () => photograph("jpeg"), /PDF/],
    ["an archive behind a PDF", () => Buffer.concat([smallPdf(), tinyZip()]), /menyembunyikan arsip|rusak/],
    ["a page of HTML", () => Buffer.from("<html><script>alert(1)</script></html>"), /PDF/],
    ["nothing", () => new Uint8Array(), /kosong|PDF|berkas/i],
  ];
  test.each(samples)("%s", async (_what, make, sentence) => {
    const circularId = await recorded(w);
    const refused = await send(w.adi, circularId, await make()).catch((error: Error) => error);
    expect(refused).toBeInstanceOf(Error);
    const said = "sentence" in refused ? String(refused.sentence) : String((refused as Error).message);
    expect(said).toMatch(sentence);
    expect(await db.circular.findUnique({ where: { id: circularId } })).toMatchObject({ fileSha256: null, pages: [] });
  });

  test("one too large ends while it is received", async () => {
    const circularId = await recorded(w);
    const large = Buffer.concat([Buffer.from("%PDF-1.7\n"), Buffer.alloc(MAX_CIRCULAR_BYTES)]);
    await expect(send(w.adi, circularId, large)).rejects.toMatchObject({ message: expect.stringMatching(/20 MB/) });
  });
});
