import { type Duty, type DutyAct, type DutyDay, type DutyFacts, type DutyKind, dutyKinds } from "@/lib/duties/schema";
import { byWords, daysBetween, dayWords, namesWords, noteWords, spreadWords } from "@/lib/duties/words";
import { formatCount } from "@/lib/format/number";
import { due, missing } from "@/lib/monitoring/rules";
import type { Totals } from "@/lib/monitoring/schema";
import { addDays } from "@/lib/monitoring/working-days";

/** So many days before the deadline a report that was not sent becomes today's matter. */
export const REPORT_DAYS = 3;

/** More than somebody reminds by name between two other things. */
const MANY_PEOPLE = 20;

type Parts = { kind: DutyKind; title: string; text: string; by?: string | null; act?: DutyAct; more?: DutyAct };
type Rule = (facts: DutyFacts) => (Parts & { id?: string })[];

const when = (holds: boolean, parts: () => Parts): Parts[] => (holds ? [parts()] : []);
const desk = (label: string, path: string, query?: DutyAct["query"]): DutyAct => ({ label, path, query, desk: true });
const away = (label: string, path: string, query?: DutyAct["query"]): DutyAct => ({ label, path, query, desk: false });
const sentence = (...parts: (string | false | null)[]) => parts.filter(Boolean).join(" ");

function ownTitle({ returned, signedVersion }: NonNullable<DutyFacts["own"]>): string {
  if (returned) return "Lembar Anda sendiri dikembalikan";
  if (signedVersion !== null) return "Naskah diganti: Anda sendiri perlu menandatangani lagi";
  return "Anda sendiri belum menandatangani";
}

/** Whoever asks others to sign has signed. */
const ownPact: Rule = ({ own, today }) =>
  own
    ? [
        {
          kind: "own-pact",
          title: ownTitle(own),
          text: sentence(
            own.signedVersion !== null &&
              `Isi naskah berubah sesudah Anda menandatangani versi ${own.signedVersion}; bukti itu tetap tersimpan.`,
            `${byWords(own.by, today)}. Sampai itu selesai, Anda tercatat sebagai belum.`,
          ),
          by: own.by,
          act: away(own.returned ? "Lihat pakta" : "Tanda tangani", `/pakta/${own.pactId}`),
        },
      ]
    : [];

const reportReturned: Rule = ({ report, isHead, bkpsdmName, deadline, today }) =>
  when(report?.state === "returned", () => ({
    kind: "report-returned",
    title: `Laporan ke-${report?.number} dikembalikan ${bkpsdmName}`,
    text: sentence(
      report?.note ? `Catatan perbaikan: ${noteWords(report.note)}` : "Tanpa catatan.",
      `${byWords(deadline, today)}. Sebelum diperbaiki, unit tercatat belum melapor.`,
    ),
    by: today,
    act: desk(isHead ? "Perbaiki laporan" : "Siapkan perbaikan", "/unit/laporan"),
  }));

/** Sent and not sent back; once everybody is done, with the figures as they are. */
function isReported({ report, scope }: DutyFacts): boolean {
  // What lies with the personnel agency cannot be replaced until it has decided.
  if (report?.state === "submitted") return true;
  return report?.state === "accepted" && (missing(scope) > 0 || report.done >= scope.done);
}

const reportDue: Rule = (facts) => {
  const { reporting, report, scope, isHead, bkpsdmName, deadline, today } = facts;
  const all = due(scope) > 0 && missing(scope) === 0;
  const near = due(scope) > 0 && daysBetween(today, deadline) <= REPORT_DAYS;
  const waits = reporting && report?.state !== "returned" && !isReported(facts);
  return when(waits && (all || near), () => ({
    kind: "report-due",
    title: all ? "Semua sudah menandatangani, laporan belum dikirim" : "Laporan belum dikirim",
    text: sentence(
      !all && `${formatCount(missing(scope))} dari ${formatCount(due(scope))} orang masih belum.`,
      `${byWords(deadline, today)}. Tanpa laporan, ${bkpsdmName} mencatat unit belum lapor.`,
    ),
    by: deadline,
    act: desk(isHead ? "Kirim laporan" : "Siapkan laporan", "/unit/laporan"),
  }));
};

const sheetsReturned: Rule = ({ returned: { count, pactId, names }, deadline, today }) =>
  when(count > 0, () => ({
    kind: "sheets-returned",
    title: `${formatCount(count)} lembar dikembalikan`,
    text: `${namesWords(names, count)}. ${byWords(deadline, today)}. Sebelum diganti, mereka tercatat sebagai belum.`,
    by: deadline,
    act:
      count === 1 && pactId
        ? desk("Unggah ulang", `/unit/pegawai/${pactId}`)
        : desk("Unggah ulang", "/unit/berkas", { status: "dikembalikan" }),
  }));

const stackPages: Rule = ({ pages: { count, batchId } }) =>
  when(count > 0, () => ({
    kind: "stack-pages",
    title: `${formatCount(count)} halaman tumpukan menunggu Anda`,
    text: "Komputer tidak dapat memastikan milik siapa. Sebelum dipilih, halaman itu tidak dihitung.",
    act: batchId ? away("Periksa halaman", `/tumpukan/${batchId}`) : desk("Periksa halaman", "/unit/berkas"),
  }));

function afterwards(days: readonly DutyDay[], today: string): string {
  if (days.every(({ by }) => by < today)) return "Tanda tangan masih diterima sampai kegiatan ditutup.";
  return days.length > 1 ? "Yang melewati tenggatnya tercatat terlambat." : "Sesudah itu mereka tercatat terlambat.";
}

const people: Rule = ({ people: { owing, fresh, lately, by, days }, waves, deadline, today }) =>
  when(fresh > 0, () => ({
    kind: "people",
    title: `${formatCount(owing)} orang belum menandatangani`,
    text: sentence(
      `${spreadWords(days, today)}.`,
      afterwards(days, today),
      ...waves
        .filter(({ opensOn }) => opensOn === today)
        .map(
          (wave) => `Gelombang ${wave.name} dimulai hari ini: ${formatCount(wave.people)} orang mungkin belum tahu.`,
        ),
      lately > 0 && `${formatCount(lately)} sudah diingatkan, tinggal ${formatCount(fresh)}.`,
    ),
    by: by ?? deadline,
  }));

const accounts: Rule = ({ withoutAccount: days, today }) =>
  when(days.length > 0, () => ({
    kind: "accounts",
    title: `${formatCount(days.reduce((sum, day) => sum + day.people, 0))} orang belum punya akun`,
    text: `${spreadWords(days, today)}. Tanpa kode aktivasi mereka hanya dapat menandatangani di kertas.`,
    by: days[0]?.by ?? null,
    act: desk("Cetak lembar kode", "/unit/aktivasi"),
  }));

const ownCircular: Rule = ({ ownCirculars: { count, id, title, by }, today }) =>
  when(count > 0, () => ({
    kind: "own-circular",
    title: count === 1 ? "Anda belum membaca surat edaran" : `${formatCount(count)} surat edaran belum Anda baca`,
    text: sentence(`${title}.`, by && `${byWords(by, today)}.`, "Sebelum itu Anda tercatat belum membaca."),
    by,
    act: away("Baca surat edaran", count === 1 ? `/pakta/edaran/${id}` : "/pakta"),
  }));

const circular: Rule = ({ circular: unread, today }) =>
  when(unread !== null && unread.unread > 0, () => ({
    kind: "circular",
    title: `${formatCount(unread?.unread ?? 0)} orang belum membaca surat edaran`,
    text: sentence(
      `${unread?.title}.`,
      unread?.by ? `${byWords(unread.by, today)}.` : null,
      "Pembacaan tercatat per orang, dan hanya dapat dinyatakan sendiri.",
    ),
    by: unread?.by,
    act: desk("Lihat siapa", "/unit/edaran", { edaran: unread?.id ?? "" }),
  }));

const ceremonies: Rule = ({ ceremonies: all, today }) =>
  all
    .filter(({ held, day }) => !held && day <= today)
    .map(({ id, name, day, time }) => ({
      kind: "ceremony",
      id,
      title: day === today ? `Acara hari ini: ${name}` : `Acara ${dayWords(day)} belum dicatat: ${name}`,
      text: sentence(
        day === today && `Pukul ${time}.`,
        "Tanpa daftar hadir, berita acara tidak dapat menyebut siapa yang datang.",
      ),
      by: day,
      act: away("Catat kehadiran", `/acara/${id}/hadir`),
      more: day === today ? away("Layar besar", `/acara/${id}/layar`) : undefined,
    }));

const minutes: Rule = ({ ceremonies: all, today }) =>
  all
    .filter(({ held, day }) => held && day <= today)
    .map(({ id, name, day }) => ({
      kind: "minutes",
      id,
      title: `Berita acara belum diterbitkan: ${name}`,
      text: `Acara berlangsung ${dayWords(day)}. Sebelum terbit, daftar hadir dan foto masih dapat berubah.`,
      act: away("Terbitkan berita acara", `/acara/${id}`),
    }));

const letters: Rule = ({ letters: { count, pactId, names }, bkpsdmName }) =>
  when(count > 0, () => ({
    kind: "letters",
    title: `${formatCount(count)} pengecualian tanpa surat`,
    text: `${namesWords(names, count)}. Tanpa surat, ${bkpsdmName} dapat mengakhiri pengecualian itu.`,
    act:
      count === 1 && pactId
        ? desk("Lampirkan surat", `/unit/pegawai/${pactId}`)
        : desk("Lampirkan surat", "/unit/pegawai", { status: "dikecualikan" }),
  }));

const units: Rule = ({ behind, deadline, today }) =>
  when(behind > 0, () => ({
    kind: "units",
    title: `${formatCount(behind)} unit di bawah Anda tertinggal`,
    text: sentence(
      `${byWords(deadline, today)}.`,
      deadline < today ? "Unit itu belum selesai." : "Dengan laju sekarang unit itu tidak selesai pada waktunya.",
    ),
    by: deadline,
  }));

const rules: Rule[] = [
  ...[ownPact, reportReturned, reportDue, sheetsReturned, stackPages, people, accounts],
  ...[ownCircular, circular, ceremonies, minutes, letters, units],
];

/**
 * What the reader must do today, most urgent first: the own signature, then what is due today or late, then by the day
 * on which it is due; what has no day comes last.
 */
export function dutiesOf(facts: DutyFacts): Duty[] {
  const found = rules.flatMap((rule) => rule(facts)).map((parts) => complete(parts, facts));
  const place = ({ kind, by }: Duty) =>
    kind === "own-pact" ? "0" : by === null ? "9" : by <= facts.today ? "1" : `2${by}`;
  // Whom no hand can remind one by one is reached through the heads below: then these come first.
  const many = facts.behind > 0 && facts.people.fresh > MANY_PEOPLE;
  const order = (kind: DutyKind) =>
    many && kind === "units" ? dutyKinds.indexOf("people") - 0.5 : dutyKinds.indexOf(kind);
  return found.sort(
    (a, b) => place(a).localeCompare(place(b)) || order(a.kind) - order(b.kind) || a.id.localeCompare(b.id),
  );
}

function complete({ by = null, act, more, id = "", ...parts }: Parts & { id?: string }, { today }: DutyFacts): Duty {
  return { ...parts, id, by, overdue: by !== null && by < today, act: act ?? null, more: more ?? null };
}

type Lag = { totals: Totals; notYet: number };

/**
 * Whether a unit lags: fewer are done than an even pace from the opening to the deadline asks for by today. Whoever's
 * wave has not begun is not counted; nobody lags on the first day.
 */
export function isBehind({ totals, notYet }: Lag, openedOn: string, deadline: string, today: string): boolean {
  const owing = due(totals) - notYet;
  // A sheet that waits is out of the unit's hands.
  const settled = totals.done + totals.awaitingVerification;
  if (owing <= settled) return false;
  const whole = Math.max(daysBetween(openedOn, deadline), 1);
  const share = Math.min(Math.max(daysBetween(openedOn, today), 0) / whole, 1);
  return settled < owing * share;
}

/** When the desk will next ask for something, as far as it can be known, and what for. */
export function nextLook(facts: DutyFacts): { day: string; why: string } | null {
  const { today, deadline, people, waves, ceremonies, reporting } = facts;
  const reportOn = addDays(deadline, -REPORT_DAYS);
  const days = [
    people.againOn !== null && { day: people.againOn, why: "mengingatkan lagi yang belum" },
    ...waves.map(({ name, opensOn }) => ({ day: opensOn, why: `gelombang ${name} dimulai` })),
    ...ceremonies.map(({ name, day, held }) => !held && { day, why: name }),
    reporting && !isReported(facts) && due(facts.scope) > 0 && { day: reportOn, why: "mengirim laporan" },
    people.owing > 0 && { day: deadline, why: "tenggat" },
  ];
  const ahead = days.filter((each) => each !== false).filter(({ day }) => day > today);
  return ahead.sort((a, b) => a.day.localeCompare(b.day))[0] ?? null;
}

/** Who does not owe anything yet: "12 orang mulai 20 November", a line a day. */
export function laterWords({ waves, today }: Pick<DutyFacts, "waves" | "today">): string[] {
  const byDay = new Map<string, number>();
  for (const { opensOn, people: n } of waves) if (opensOn > today) byDay.set(opensOn, (byDay.get(opensOn) ?? 0) + n);
  return [...byDay].sort().map(([day, n]) => `${formatCount(n)} orang mulai ${dayWords(day)}`);
}
