import { expect, test } from "vitest";
import { AnonymisedPactWords } from "@/components/pacts/anonymised-pact-words";
import { AnonymisedNotice } from "@/components/retention/anonymised-notice";
import { ArchiveFirst } from "@/components/retention/archive-first";
import { ConfirmationList } from "@/components/retention/confirmation-list";
import { yearsProblem } from "@/components/retention/years-problem";
import type { ArchiveView } from "@/lib/archives/schema";
import { archiveStanding } from "@/lib/archives/standing";
import { render, words } from "./render";

const at = "2026-11-23T02:00:00.000Z";

const anArchive = (more: Partial<ArchiveView>): ArchiveView => ({
  ...{ archiveId: "a", campaignId: "c", state: "waiting", provisional: false, erased: false },
  ...{ done: 0, total: 0, missing: 0, fileName: "arsip.zip", fileSize: null, sha256: null, manifestSha256: null },
  ...{ failure: null, requestedBy: null, createdAt: at, finishedAt: null, expiresAt: null },
  ...more,
});

test("a campaign says since when its people are gone and what of it stays; all others say nothing", () => {
  const told = (finishedAt: string | null) => (
    <AnonymisedNotice
      campaign={{ zone: "WIB", anonymisation: { state: finishedAt ? "finished" : "told", finishedAt } }}
    />
  );
  expect(words(render(told(at)))).toBe(
    "Kegiatan ini telah dianonimkan pada 23 November 2026. Angka tetap; nama, tanda tangan, dan lembar tidak lagi disimpan.",
  );
  expect(words(render(told(null)))).toContain("Data pribadi kegiatan ini sedang dianonimkan.");
  expect(render(<AnonymisedNotice campaign={{ zone: "WIB", anonymisation: null }} />)).toBe("");
});

test("an archive that is ready outweighs one under way; a deleted or expired one is none", () => {
  const now = new Date(at);
  const ready = anArchive({
    state: "ready",
    finishedAt: "2026-11-22T02:00:00.000Z",
    expiresAt: "2026-12-22T02:00:00.000Z",
  });
  const making = anArchive({ state: "working" });
  expect(archiveStanding([making, ready], now)).toMatchObject({ kind: "ready", finishedAt: ready.finishedAt });
  expect(archiveStanding([making], now)).toEqual({ kind: "making" });
  expect(archiveStanding([{ ...ready, erased: true, expiresAt: null }], now)).toEqual({ kind: "none" });
  expect(archiveStanding([{ ...ready, expiresAt: at }], now)).toEqual({ kind: "none" });
  expect(words(render(<ArchiveFirst archive={{ kind: "making" }} />))).toContain("Arsip bukti sedang dibuat.");
  expect(words(render(<ArchiveFirst archive={{ kind: "making" }} />))).not.toContain("Buat arsip bukti");
  expect(words(render(<ArchiveFirst archive={{ kind: "none" }} />))).toContain("Buat arsip bukti");
});

test("beside the confirmation stands what goes, who shortened the promise, and whether the evidence is kept", () => {
  const list = (changes: { from: number; to: number; by: string | null; at: Date }[], archived: boolean) => (
    <ConfirmationList
      people={1345}
      facts={{ signatures: 1330, changes }}
      archive={archived ? { kind: "ready", finishedAt: at, expiresAt: null, provisional: false } : { kind: "none" }}
      zone="WIB"
    />
  );
  const shortened = words(render(list([{ from: 5, to: 1, by: "Adi", at: new Date(at) }], true)));
  expect(shortened).toContain("1.345 orang 1.330 tanda tangan");
  expect(shortened).toContain("Masa simpan dipersingkat Dari 5 menjadi 1 tahun Adi, 23 November 2026");
  expect(shortened).toContain("Arsip bukti Dibuat 23 November 2026");
  const untouched = words(render(list([], false)));
  expect(untouched).toContain("Masa simpan Tidak pernah diubah");
  expect(untouched).toContain("Arsip bukti Tidak ada yang siap diunduh");
});

test("fewer years are explained first; the same without the tick marks the box", () => {
  const problem = { code: "retention_shortened", sentence: "Pegawai dijanjikan 5 tahun.", fields: {} };
  expect(yearsProblem({ problem: null, values: {} })).toBeNull();
  expect(yearsProblem({ problem, values: { years: "2" } })).toEqual({
    ...{ title: problem.sentence, fields: {}, consequence: null },
  });
  expect(yearsProblem({ problem, values: { years: "1", shown: "2" } })?.fields).toEqual({});
  expect(yearsProblem({ problem, values: { years: "2", shown: "2" } })).toEqual({
    title: "Masa simpan belum dipersingkat.",
    fields: { confirmedYears: expect.stringContaining("Centang") },
    consequence: problem.sentence,
  });
});

test("a pact that is nobody's any more says so at a desk, too", () => {
  expect(words(render(<AnonymisedPactWords bkpsdmName="BKPP" day="23 November 2026" />))).toContain(
    "Pakta ini sudah dianonimkan 23 November 2026. Masa simpan data pribadi kegiatan ini berakhir.",
  );
});
