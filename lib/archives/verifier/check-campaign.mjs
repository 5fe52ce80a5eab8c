import { bad, count, note, ok } from "./reports.mjs";
import { momentIn } from "./times.mjs";

const WHOLE = "Kelengkapan menurut log";
const NAMES = "Instansi dan kegiatan";
/** What was being written when the archive was listed may have come a moment too late for it. */
const MOMENT = 60_000;

/**
 * What the log, event by event, says that the archive of a campaign must hold, and under which names.
 * @returns { hear(event), hearRecord(record), checks(log, isWhole) }: every proven event and every proven record is told first
 */
export function campaignChecks(manifest) {
  const { archiveId, campaign, agency, provisional, zone } = manifest;
  const listedAt = Date.parse(manifest.listedAt);
  const entries = [...manifest.files, ...manifest.missing].filter(({ kind }) => kind === "pact");
  const listed = new Set(entries.map(({ evidenceHash }) => evidenceHash));
  const signed = new Set();
  const absent = new Map();
  const later = new Set();
  const starts = [];
  const created = new Set();
  const written = new Set();
  const agencies = new Set();
  const strangers = new Set();

  /** @param event { action, subjectId, at, data } as its leaf proves it */
  function hear({ action, subjectId, at, data }) {
    if (action === "archive.start" && data.archiveId === archiveId) starts.push({ subjectId, at, ...data });
    if (action === "campaign.create" && subjectId === campaign.id) created.add(data.name);
    if (action === "campaign.update" && data.changed?.includes("name")) created.clear();
    const hash = data.evidenceHash;
    if (typeof hash !== "string") return;
    if (action === "pact.sign" || action === "scan.verify") signed.add(hash);
    if (listed.has(hash)) return;
    if (Date.parse(at) > listedAt - MOMENT) later.add(hash);
    else absent.set(hash, `ditandatangani atau disegel ${momentIn(zone, at)}, sidik bukti ${hash}`);
  }

  function hearRecord(record) {
    if (record.campaignId === campaign.id) written.add(record.campaignName);
    else strangers.add(record.campaignId);
    agencies.add(`${record.agency?.code} ${record.agency?.name}`);
  }

  function wholeCheck(log, isWhole) {
    if (!isWhole) return note(WHOLE, "Tidak dapat diperiksa, karena log di arsip ini sendiri tidak utuh.");
    const start = starts.sort((a, b) => Date.parse(a.at) - Date.parse(b.at))[0];
    const wrong = start ? startFault(start) : "Log tidak memuat permintaan pembuatan arsip ini.";
    const untold = entries.filter(({ evidenceHash }) => !signed.has(evidenceHash)).map(({ path }) => path);
    const faults = [
      ...(wrong ? [wrong] : []),
      ...countFault(log),
      ...absent.values(),
      ...untold.map((path) => `${path}: catatan penandatanganannya tidak disertakan`),
    ];
    if (faults.length > 0) return bad(WHOLE, "Log dan daftar isi tidak memuat hal yang sama.", faults);
    const text = `Setiap tanda tangan di log ada dalam daftar isi, dan sebaliknya: ${count(listed.size)}`;
    if (later.size === 0) return ok(WHOLE, `${text}.`);
    const after = `${count(later.size)} lagi dibuat pada saat atau sesudah arsip disusun, ${momentIn(zone, manifest.listedAt)}, sehingga tidak ikut serta.`;
    return note(WHOLE, `${text}. ${after}`);
  }

  function startFault(start) {
    if (start.subjectId !== campaign.id) return "Menurut log, arsip ini diminta untuk kegiatan lain.";
    if (start.provisional !== provisional) return "Log dan daftar isi berbeda tentang apakah kegiatan masih dibuka.";
    if (!(listedAt >= Date.parse(start.at))) {
      return `Menurut daftar isi, arsip disusun sebelum diminta, ${momentIn(zone, start.at)}.`;
    }
    if (!(start.signatures > listed.size)) return null;
    return `Ketika arsip diminta ada ${count(start.signatures)} tanda tangan; daftar isi hanya memuat ${count(listed.size)}.`;
  }

  function countFault(log) {
    const wanted = manifest.log?.events;
    if (wanted === undefined || wanted === log.events) return [];
    return [`Daftar isi menyebut ${count(wanted)} peristiwa dengan isinya; log memuat ${count(log.events)}.`];
  }

  function namesCheck() {
    const names = new Set([...created, ...written]);
    const faults = [...strangers].map((id) => `catatan tanda tangan kegiatan lain: ${id}`);
    if (names.size > 0 && !names.has(campaign.name)) {
      faults.push(`kegiatan bernama "${[...names].join('", "')}", bukan "${campaign.name}"`);
    }
    if (faults.length > 0) return bad(NAMES, "Daftar isi menyebut kegiatan yang lain daripada log.", faults);
    if (agencies.size > 0 && !agencies.has(`${agency.code} ${agency.name}`)) {
      const told = [...agencies].join("; ");
      return note(NAMES, "Nama instansi dalam daftar isi lain daripada ketika ditandatangani.", [told]);
    }
    if (names.size === 0)
      return note(NAMES, "Nama kegiatan tidak dapat diperiksa: tidak ada catatan yang menyebutnya.");
    // Without a signature there is nothing that an agency could be held to.
    if (agencies.size === 0) return ok(NAMES, `${campaign.name}: seperti disebut log. Belum ada tanda tangan.`);
    return ok(NAMES, `${agency.name}, ${campaign.name}: seperti disebut catatan tanda tangan.`);
  }

  return { hear, hearRecord, checks: (log, isWhole) => [wholeCheck(log, isWhole), namesCheck()] };
}
