import { type Description, DescriptionList } from "@/components/ui/description-list";
import { roleNames } from "@/lib/accounts/schema";
import { employmentTypeNames, tierNames } from "@/lib/employees/terms";
import { formatDate, formatDateTime, startOfDay, type Zone } from "@/lib/format/date";
import { formatCount } from "@/lib/format/number";
import { fullName } from "@/lib/format/person";
import type { OwnData } from "@/lib/rights/own-data";

const NOTHING = "Tidak ada";
const onDay = (at: string, zone: Zone) => formatDate(new Date(at), zone);
const orNothing = (text: string | null) => text || NOTHING;

/** The roster's facts about the person, with where they came from. */
export function RosterFacts({ data: { roster, zone, bkpsdmName } }: { readonly data: OwnData }) {
  const source = roster.source
    ? `Berkas ${roster.source.fileName}, dimuat ${onDay(roster.source.at, zone)}`
    : `Dicatat petugas ${bkpsdmName}, ${onDay(roster.updatedAt, zone)}`;
  const former = roster.formerNips.map(({ nip, until }) => `${nip} (sampai ${onDay(until, zone)})`).join("; ");
  const items: Description[] = [
    { term: "Nama dan gelar", detail: fullName(roster) },
    { term: "NIP", detail: roster.nip, ...(former && { note: `Sebelumnya ${former}` }) },
    { term: "Jenis pegawai", detail: employmentTypeNames[roster.employmentType as keyof typeof employmentTypeNames] },
    { term: "Pangkat, golongan", detail: [roster.rank, roster.grade].filter(Boolean).join(", ") || NOTHING },
    {
      term: "Jabatan",
      detail: orNothing(roster.position),
      note: tierNames[roster.tier as keyof typeof tierNames],
    },
    { term: "Unit kerja", detail: roster.unitName },
    { term: "Kedudukan hukum", detail: roster.legalStanding },
    { term: "Email", detail: orNothing(roster.email) },
    { term: "Nomor telepon", detail: orNothing(roster.phone) },
    {
      term: "TMT pengangkatan",
      detail: roster.appointmentDate ? formatDate(startOfDay(roster.appointmentDate, zone), zone) : NOTHING,
    },
    { term: "Asal data", detail: source },
  ];
  return <DescriptionList items={items} />;
}

const statuses: Record<string, string> = { invited: "Belum diaktifkan", active: "Aktif", disabled: "Dinonaktifkan" };

/** The account with its sessions. */
export function AccountHeld({ data: { account, zone } }: { readonly data: OwnData }) {
  const items: Description[] = [
    { term: "Nama pengguna", detail: account.username, note: statuses[account.status] },
    {
      term: "Peran",
      detail: account.roles.map((role) => roleNames[role as keyof typeof roleNames] ?? role).join("; ") || "Pegawai",
    },
    { term: "Dibuat", detail: onDay(account.createdAt, zone) },
    {
      term: "Masuk terakhir",
      detail: account.lastSignInAt ? formatDateTime(new Date(account.lastSignInAt), zone) : NOTHING,
    },
    {
      term: "Sesi",
      detail: `${formatCount(account.sessions.length)} sesi`,
      note: "Waktu, alamat jaringan, dan jenis peramban. Dihapus 90 hari setelah berakhir.",
    },
  ];
  return <DescriptionList items={items} />;
}

/** What else is known: ceremonies, circulars, reminders. */
export function OtherHeld({ data: { attendance, parts, circulars, reminders, zone } }: { readonly data: OwnData }) {
  const items: Description[] = [
    {
      term: "Kehadiran acara",
      detail: attendance.length === 0 ? NOTHING : `${formatCount(attendance.length)} acara`,
      note: attendance
        .slice(0, 5)
        .map(({ ceremonyName, startsAt }) => `${ceremonyName}, ${onDay(startsAt, zone)}`)
        .join("; "),
    },
    {
      term: "Petugas acara",
      detail: parts.length === 0 ? NOTHING : parts.map(({ ceremonyName }) => ceremonyName).join("; "),
    },
    {
      term: "Surat edaran dibaca",
      detail: circulars.length === 0 ? NOTHING : `${formatCount(circulars.length)} surat`,
      note: circulars
        .slice(0, 5)
        .map(({ number, confirmedAt }) => `${number}, ${onDay(confirmedAt, zone)}`)
        .join("; "),
    },
    {
      term: "Pengingat terkirim",
      detail: reminders.length === 0 ? NOTHING : `${formatCount(reminders.length)} pengingat`,
    },
  ];
  return <DescriptionList items={items} />;
}
