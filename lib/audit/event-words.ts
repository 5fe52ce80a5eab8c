import { roleNames } from "@/lib/accounts/schema";
import type { EventView } from "@/lib/audit/queries";
import { findStep, guideStepNames } from "@/lib/campaigns/guide";
import { type TextChange, textChangeNames } from "@/lib/campaigns/schema";
import { type IkrarMode, ikrarNames } from "@/lib/ceremonies/schema";
import { formatCount } from "@/lib/format/number";
import type { SubjectType } from "@/lib/ledger/subjects";
import { methodWords } from "@/lib/pacts/method-words";
import type { SignatureMethod } from "@/lib/pacts/schema";
import type { Action } from "@/lib/policy";
import { correctionNames, downloadNames, readingNames } from "@/lib/rights/schema";

type Data = Record<string, unknown>;
type Words = (data: Data) => string | null;

const number = (value: unknown, noun: string) => (typeof value === "number" ? `${formatCount(value)} ${noun}` : null);
const text = (value: unknown) => (typeof value === "string" && value !== "" ? value : null);
const list = (parts: (string | null)[]) => parts.filter((part) => part !== null).join(", ") || null;
const shortHash = (value: unknown) => (typeof value === "string" ? `sidik ${value.slice(0, 12)}…` : null);
const role: Words = ({ role: name }) => roleNames[name as keyof typeof roleNames] ?? text(name);
const entrance = { password: "dengan kata sandi", activation: "dengan kode aktivasi", oidc: "melalui akun instansi" };
const fieldNames: Record<string, string> = {
  name: "nama",
  deadline: "tenggat",
  contests: "pemilihan",
  legalBases: "dasar hukum",
  population: "sasaran",
  options: "pilihan",
  text: "naskah",
  bkpsdmName: "sebutan badan kepegawaian",
  terms: "sebutan setempat",
  zone: "zona waktu",
  letterhead: "kop surat",
  reporting: "melapor sendiri",
  address: "alamat",
  kind: "jenis unit",
  startsAt: "waktu",
  place: "tempat",
  programme: "mata acara",
  audience: "undangan",
  people: "petugas acara",
  issuer: "penerbit",
  number: "nomor",
  date: "tanggal",
  title: "perihal",
  asksReading: "kewajiban membaca",
  readBy: "batas membaca",
};

const changed: Words = ({ changed: fields }) =>
  Array.isArray(fields) ? fields.map((field) => fieldNames[String(field)] ?? String(field)).join(", ") : null;

/** "tenggat: 2028-10-20 menjadi 2028-10-31", where the event kept both. */
const moved: Words = ({ deadline }) => {
  const days = deadline as { from?: string; to?: string } | undefined;
  return days?.from && days.to ? `tenggat ${days.from} menjadi ${days.to}` : null;
};

const correctionWords = (field: unknown) => correctionNames[field as keyof typeof correctionNames] ?? text(field);

const ikrarWords = (ikrar: unknown) => {
  const words = ikrarNames[ikrar as IkrarMode];
  return words ? `ikrar ${words.toLowerCase()}` : null;
};

const imported: Words = ({ kind, counts }) => {
  const sums = Object.entries((counts ?? {}) as Record<string, number>).map(([key, n]) => {
    return `${({ created: "baru", updated: "berubah", unchanged: "tetap", missing: "tidak ada", rejected: "ditolak" } as Record<string, string>)[key] ?? key} ${formatCount(n)}`;
  });
  return list([kind === "units" ? "unit" : "pegawai", ...sums]);
};

const words: Partial<Record<Action, Words>> = {
  "session.create": ({ method }) => entrance[method as keyof typeof entrance] ?? null,
  "session.revoke": ({ sessions }) => number(sessions, "sesi"),
  "account.activate": ({ first }) => (first ? "untuk pertama kali" : "dengan kata sandi baru"),
  "account.disable": ({ reason }) => text(reason),
  "activation.issue": ({ people }) => number(people, "orang"),
  "grant.give": role,
  "grant.end": role,
  "agency.update": changed,
  "unit.update": changed,
  "import.start": imported,
  "import.preview": imported,
  "import.apply": imported,
  "import.write": imported,
  "import.fail": imported,
  "employee.leave": ({ reason }) => text(reason),
  "employee.update": ({ unitId, legalStanding, note }) =>
    list([unitId ? "pindah unit" : null, text(legalStanding), text(note)]),
  "campaign.update": (data) => moved(data) ?? changed(data),
  "campaign.revise-text": ({ version, change, reason, owedAgain }) =>
    list([
      `versi ${version}`,
      textChangeNames[change as TextChange]?.toLowerCase() ?? null,
      change === "material" ? number(owedAgain, "orang menandatangani lagi") : null,
      text(reason),
    ]),
  "campaign.check-step": ({ step }) => {
    const known = findStep(String(step));
    return known ? guideStepNames[known] : null;
  },
  "campaign.set-waves": ({ waves, moved: people }) =>
    list([
      number(Array.isArray(waves) ? waves.length : null, "gelombang"),
      number(people, "orang berpindah gelombang"),
    ]),
  "campaign.add-cohort": ({ name, joined, reason }) => list([text(name), number(joined, "orang"), text(reason)]),
  "campaign.open": ({ obligated, exempt }) => list([number(obligated, "sasaran"), number(exempt, "dikecualikan")]),
  "campaign.create": ({ copiedFrom }) => (copiedFrom ? "disalin dari kegiatan terdahulu" : null),
  "campaign.close": ({ snapshotSha256 }) => shortHash(snapshotSha256),
  "campaign.reopen": ({ reason }) => text(reason),
  "campaign.archive": ({ snapshotSha256 }) => shortHash(snapshotSha256),
  "campaign.read-snapshot": ({ people, snapshotSha256 }) =>
    list([people ? number(people, "nama") : "tanpa nama", shortHash(snapshotSha256)]),
  "campaign.export-snapshot": ({ people, snapshotSha256 }) =>
    list([number(people, "orang"), shortHash(snapshotSha256)]),
  "campaign.set-retention": ({ years }) => {
    const { from, to } = (years ?? {}) as { from?: number; to?: number };
    return `dari ${from} menjadi ${to} tahun`;
  },
  "anonymisation.begin": ({ events, signatures, eventsDigest }) =>
    list([number(events, "catatan jejak"), number(signatures, "tanda tangan"), shortHash(eventsDigest)]),
  "anonymisation.finish": ({ people }) => number(people, "orang"),
  "correction.request": ({ field }) => correctionWords(field),
  "correction.accept": ({ field }) => correctionWords(field),
  "correction.withdraw": ({ field }) => correctionWords(field),
  "correction.refuse": ({ field }) => correctionWords(field),
  "file.download": ({ what }) => downloadNames[what as keyof typeof downloadNames] ?? null,
  "record.read": ({ what }) => readingNames[what as keyof typeof readingNames] ?? null,
  "archive.start": ({ provisional }) => (provisional ? "sementara" : null),
  "archive.write": ({ files, missing, fileSha256 }) =>
    list([
      number(files, "berkas dalam ZIP"),
      missing ? number(missing, "bukti tidak ikut serta") : null,
      shortHash(fileSha256),
    ]),
  "archive.download": ({ fileSha256 }) => shortHash(fileSha256),
  "ceremony.create": ({ name }) => text(name),
  "ceremony.update": changed,
  "ceremony.hold": ({ ikrar }) => ikrarWords(ikrar),
  "ceremony.record-attendance": ({ added, visitors, rejected }) =>
    list([number(added, "orang"), number(visitors, "tamu"), rejected ? number(rejected, "baris bermasalah") : null]),
  "ceremony.cancel": ({ reason }) => text(reason),
  "ceremony.start-tablet": ({ number: nomor }) => `Tablet ${nomor}`,
  "ceremony.end-tablet": ({ number: nomor }) => `Tablet ${nomor}`,
  "ceremony.issue-minutes": ({ number: nomor, contentHash }) => list([text(nomor), shortHash(contentHash)]),
  "circular.create": ({ number: nomor }) => text(nomor),
  "circular.update": changed,
  "circular.attach-file": ({ pages, fileSha256 }) => list([number(pages, "halaman"), shortHash(fileSha256)]),
  "circular.withdraw": ({ reason }) => text(reason),
  "circular.confirm-reading": ({ contentSha256 }) => shortHash(contentSha256),
  "pact.sign": ({ method, evidenceHash }) =>
    list([methodWords(method as SignatureMethod)?.short ?? null, shortHash(evidenceHash)]),
  "form.print": ({ kind, people }) =>
    list([kind === "list" ? "daftar bersama" : "perorangan", number(people, "orang")]),
  "scan.upload": ({ pages, fileSha256 }) => list([number(pages, "halaman"), shortHash(fileSha256)]),
  "scan-batch.start": ({ files }) => number(files, "berkas"),
  "scan-batch.record-page": ({ number: page }) => `halaman ${page}`,
  "scan-batch.assign": ({ number: page }) => `halaman ${page}`,
  "scan-batch.keep": ({ number: page }) => `halaman ${page}`,
  "scan-batch.reopen": ({ number: page }) => `halaman ${page}`,
  "scan-batch.retry": ({ files }) => number(files, "berkas"),
  "scan-batch.discard": ({ number: page, reason }) => `halaman ${page}: ${reason}`,
  "scan.verify": ({ accepted, runId }) =>
    accepted ? `diterima${runId ? ", bersama lembar lain" : ""}` : "dikembalikan",
  "scan.reverse": ({ wasAccepted }) => (wasAccepted ? "semula diterima" : "semula dikembalikan"),
  "report.submit": ({ number: nth, figures, figuresAsSent }) => {
    const { signed = 0, verified = 0 } = (figures ?? {}) as Record<string, number>;
    return list([`laporan ke-${nth}`, number(signed + verified, "sudah"), figuresAsSent ? "angka saat dikirim" : null]);
  },
  "document.seal": ({ sha256, level }) => list([shortHash(sha256), level === "B-T" ? "dengan penanda waktu" : null]),
  "document.stamp": ({ sha256 }) => shortHash(sha256),
  "certificate.issue": ({ kind, fingerprint }) =>
    list([kind === "authority" ? "penerbit sertifikat internal" : "segel instansi", shortHash(fingerprint)]),
  "seal.retry-all": ({ documents }) => number(documents, "dokumen"),
  "seal.settle": ({ decision }) => (decision === "own" ? "memakai segel setempat" : "dikirim lagi"),
  "report.accept": ({ number: nth }) => `laporan ke-${nth}`,
  "report.return": ({ number: nth, note }) => list([`laporan ke-${nth}`, text(note)]),
  "report.export-names": ({ number: nth, people }) => list([`laporan ke-${nth}`, number(people, "orang")]),
};

/** What an act came to, in a few words for an auditor; null when its name says all. */
export function eventWords({ action, data }: Pick<EventView, "action" | "data">): string | null {
  // Of an anonymised event nothing is left to say.
  if (Object.keys(data).length === 0) return null;
  return words[action]?.(data) ?? null;
}

const subjects: Record<SubjectType, string> = {
  account: "Akun",
  agency: "Instansi",
  campaign: "Kegiatan",
  ceremony: "Acara",
  circular: "Surat edaran",
  certificate: "Sertifikat",
  document: "Dokumen",
  employee: "Pegawai",
  export: "Berkas daftar pegawai",
  import: "Berkas data",
  pact: "Pakta",
  report: "Laporan",
  unit: "Unit",
};

/** What kind of thing an event is about. */
export function subjectKind(type: string): string {
  return subjects[type as SubjectType] ?? type;
}

/** Who acted, as the trail names them. */
export function actorWords({ actor, action, subjectName }: Pick<EventView, "actor" | "action" | "subjectName">) {
  if (actor.kind === "erased") return { name: "Dianonimkan", detail: "Masa simpan berakhir" };
  if (actor.kind === "system") return { name: "Sistem", detail: "Proses otomatis" };
  // Whoever signs in is nobody yet when it is recorded.
  if (actor.kind === "anonymous" && (action === "session.create" || action === "account.activate"))
    return { name: subjectName ?? "Pengunjung", detail: "Pemilik akun" };
  return { name: actor.name ?? "Pengunjung", detail: actor.username ?? "Belum masuk" };
}
