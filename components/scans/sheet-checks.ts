import type { SheetView, StackPageFacts } from "@/lib/scans/schema";

/** What is known of a file without looking at it. `look`: nothing is wrong, but only the eye can tell. */
export type SheetCheck = { tone: "ok" | "warn" | "look"; label: string; detail: string };

/** Long edge in pixels under which small print can hardly be read (A4 at 100 dpi has 1170). */
const READABLE_EDGE = 1100;

const kindNames: Record<string, string> = { pdf: "PDF", jpeg: "foto JPG", png: "gambar PNG", heic: "foto HEIC" };

/** The lines beside a sheet: whose it is and who says so, its words, ink, other evidence, the file itself. */
export function sheetChecks(sheet: SheetView): SheetCheck[] {
  return [
    ownerCheck(sheet),
    textCheck(sheet),
    ...inkChecks(sheet.stack),
    ...evidenceChecks(sheet),
    ...fileChecks(sheet),
  ];
}

/** Whether something about the file asks for a second look before it is accepted. */
export function hasWarning(sheet: SheetView): boolean {
  return sheetChecks(sheet).some(({ tone }) => tone === "warn");
}

/** The first half of a token: enough to compare with the paper. */
const short = (token: string) => token.slice(0, 9);

function ownerCheck({ stack }: SheetView): SheetCheck {
  const chosen = { tone: "look", label: "Dipilih oleh operator", detail: stack?.chosenBy ?? "tanpa QR" } as const;
  if (!stack) return chosen;
  const { form, people } = stack;
  if (form && !form.ofThisPerson) {
    const label = form.kind === "list" ? "Tidak tercantum pada daftar ini" : "QR lembar milik pegawai lain";
    return { tone: "warn", label, detail: short(form.token) };
  }
  if (people > 1 || form?.kind === "list") {
    return { tone: "look", label: `Lembar kolektif, ${people} orang`, detail: "cocokkan baris" };
  }
  if (!form || stack.chosenBy !== null) return chosen;
  return { tone: "ok", label: "QR lembar dikenali", detail: short(form.token) };
}

function textCheck({ stack, textVersion }: SheetView): SheetCheck {
  const form = stack?.form;
  if (!form) return { tone: "look", label: `Naskah yang berlaku: versi ${textVersion}`, detail: "cocokkan" };
  if (!form.presentText) return { tone: "warn", label: "Naskah versi lain", detail: `berlaku versi ${textVersion}` };
  return { tone: "ok", label: `Naskah versi ${form.textVersion}`, detail: "sesuai" };
}

const inks = {
  inked: { tone: "ok", detail: "ada" },
  unsure: { tone: "look", detail: "meragukan" },
  blank: { tone: "warn", detail: "tidak ada" },
} as const;

function inkChecks(stack: StackPageFacts | null): SheetCheck[] {
  return stack?.ink ? [{ ...inks[stack.ink], label: "Goresan di kolom tanda tangan" }] : [];
}

function evidenceChecks({ sameFile, returnedBefore, otherSheets }: SheetView): SheetCheck[] {
  const checks: SheetCheck[] = sameFile.map(({ name, campaign, samePerson }) => ({
    tone: "warn",
    label: samePerson ? `Berkas ini dipakai pada ${campaign}` : `Berkas yang sama dipakai untuk ${name}`,
    detail: samePerson ? "kegiatan lain" : "orang lain",
  }));
  const [last] = returnedBefore;
  if (last?.sameBytes) checks.push({ tone: "warn", label: "Berkas ini pernah dikembalikan", detail: "sama persis" });
  else if (last) checks.push({ tone: "look", label: `Pernah dikembalikan: ${last.note ?? ""}`, detail: "lembar baru" });
  if (otherSheets > 0)
    checks.push({ tone: "look", label: "Ada lembar lain dari pegawai ini", detail: `${otherSheets} lembar` });
  return checks.length > 0 ? checks : [{ tone: "ok", label: "Belum ada bukti lain", detail: "satu lembar" }];
}

function fileChecks({ pages, fileKind, stack }: SheetView): SheetCheck[] {
  const checks: SheetCheck[] = [];
  const printed = stack?.form?.pages ?? pages.length;
  if (pages.length < printed) {
    checks.push({ tone: "warn", label: `Baru ${pages.length} dari ${printed} halaman`, detail: "tidak lengkap" });
  } else if (pages.length > 1) {
    checks.push({
      tone: "look",
      label: `${pages.length} halaman, periksa semuanya`,
      detail: kindNames[fileKind] ?? fileKind,
    });
  } else if (!stack) {
    checks.push({ tone: "ok", label: "Satu halaman", detail: kindNames[fileKind] ?? fileKind });
  }
  const small = pages.find(({ width, height }) => Math.max(width, height) < READABLE_EDGE);
  if (small) checks.push({ tone: "warn", label: "Gambar kecil", detail: `${small.width} x ${small.height} piksel` });
  return checks;
}
