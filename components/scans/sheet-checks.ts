import type { SheetView } from "@/lib/scans/schema";

/** What is known of a file without looking at it. `look`: nothing is wrong, but only the eye can tell. */
export type SheetCheck = { tone: "ok" | "warn" | "look"; label: string; detail: string };

/** Long edge in pixels under which small print can hardly be read (A4 at 100 dpi has 1170). */
const READABLE_EDGE = 1100;

const kindNames: Record<string, string> = { pdf: "PDF", jpeg: "foto JPG", png: "gambar PNG", heic: "foto HEIC" };

/** The lines beside a sheet: file, size, other uses of the same bytes, earlier sheets, text in force. */
export function sheetChecks(sheet: SheetView): SheetCheck[] {
  return [...fileChecks(sheet), ...historyChecks(sheet), textCheck(sheet)];
}

/** Whether something about the file asks for a second look before it is accepted. */
export function hasWarning(sheet: SheetView): boolean {
  return sheetChecks(sheet).some(({ tone }) => tone === "warn");
}

function fileChecks({ pages, fileKind }: SheetView): SheetCheck[] {
  const kind = kindNames[fileKind] ?? fileKind;
  const several = pages.length > 1;
  const small = pages.find(({ width, height }) => Math.max(width, height) < READABLE_EDGE);
  const count: SheetCheck = {
    tone: several ? "look" : "ok",
    label: several ? `${pages.length} halaman, periksa semuanya` : "Satu halaman",
    detail: kind,
  };
  if (!small) return [count];
  return [count, { tone: "warn", label: "Gambar kecil", detail: `${small.width} x ${small.height} piksel` }];
}

function historyChecks({ sameFile, returnedBefore }: SheetView): SheetCheck[] {
  const checks: SheetCheck[] = sameFile.map(({ name, campaign, samePerson }) => ({
    tone: "warn",
    label: samePerson ? `Berkas ini dipakai pada ${campaign}` : `Berkas yang sama dipakai untuk ${name}`,
    detail: samePerson ? "kegiatan lain" : "orang lain",
  }));
  if (checks.length === 0) checks.push({ tone: "ok", label: "Berkas belum pernah dipakai", detail: "satu orang" });
  const [last] = returnedBefore;
  if (last?.sameBytes) checks.push({ tone: "warn", label: "Berkas ini pernah dikembalikan", detail: "sama persis" });
  else if (last) checks.push({ tone: "look", label: `Pernah dikembalikan: ${last.note ?? ""}`, detail: "lembar baru" });
  return checks;
}

function textCheck({ textVersion }: SheetView): SheetCheck {
  return { tone: "look", label: `Naskah yang berlaku: versi ${textVersion}`, detail: "cocokkan" };
}
