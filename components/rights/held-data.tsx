import { type Description, DescriptionList } from "@/components/ui/description-list";
import { deviceName } from "@/lib/accounts/device";
import { roleNames } from "@/lib/accounts/schema";
import { employmentTypeNames, tierNames } from "@/lib/employees/terms";
import { formatDate, formatDateTime, startOfDay, type Zone } from "@/lib/format/date";
import { formatCount } from "@/lib/format/number";
import { fullName } from "@/lib/format/person";
import type { OwnAccount } from "@/lib/rights/own-account";
import type { OwnData } from "@/lib/rights/own-data";

const NOTHING = "Tidak ada";
const onDay = (at: string, zone: Zone) => formatDate(new Date(at), zone);
const orNothing = (text: string | null) => text || NOTHING;

const obligationNames = {
  obligated: "Wajib menandatangani",
  exempt: "Diusulkan dikecualikan karena kedudukan hukum",
  out: "Di luar sasaran karena kedudukan hukum",
} as const;

/** The roster's facts about the person, with where they came from. */
export function RosterFacts({ data: { roster, zone, bkpsdmName } }: { readonly data: OwnData }) {
  const source = roster.source
    ? `Berkas ${roster.source.fileName}, dimuat ${onDay(roster.source.at, zone)}`
    : `Dicatat petugas ${bkpsdmName}, ${onDay(roster.updatedAt, zone)}`;
  const former = roster.formerNips.map(({ nip, until }) => `${nip} (sampai ${onDay(until, zone)})`).join("; ");
  const items: Description[] = [
    { term: "Nama dan gelar", detail: fullName(roster) },
    { term: "NIP", detail: roster.nip, ...(former && { note: `Sebelumnya ${former}` }) },
    { term: "Nomor SIASN", detail: orNothing(roster.personId) },
    { term: "Jenis pegawai", detail: employmentTypeNames[roster.employmentType as keyof typeof employmentTypeNames] },
    { term: "Pangkat, golongan", detail: [roster.rank, roster.grade].filter(Boolean).join(", ") || NOTHING },
    {
      term: "Jabatan",
      detail: orNothing(roster.position),
      note: [
        tierNames[roster.tier as keyof typeof tierNames],
        roster.positionType && `jenis ${roster.positionType.toLowerCase()}`,
      ]
        .filter(Boolean)
        .join(", "),
    },
    { term: "Unit kerja", detail: roster.unitName },
    { term: "Kedudukan hukum", detail: roster.legalStanding, note: obligationNames[roster.obligation] },
    { term: "Email", detail: orNothing(roster.email) },
    { term: "Nomor telepon", detail: orNothing(roster.phone) },
    {
      term: "TMT pengangkatan",
      detail: roster.appointmentDate ? formatDate(startOfDay(roster.appointmentDate, zone), zone) : NOTHING,
    },
    { term: "Asal data", detail: source, note: `Tercatat sejak ${onDay(roster.createdAt, zone)}` },
    ...(roster.goneAt
      ? [{ term: "Tidak lagi bertugas", detail: onDay(roster.goneAt, zone), note: roster.goneReason }]
      : []),
  ];
  return <DescriptionList items={items} />;
}

const statuses: Record<string, string> = { invited: "Belum diaktifkan", active: "Aktif", disabled: "Dinonaktifkan" };

/** The account with its roles, sessions and codes. */
export function AccountHeld({ data: { account, zone } }: { readonly data: OwnData }) {
  const { sessions, activationCodes, grants } = account;
  const items: Description[] = [
    { term: "Nama pengguna", detail: account.username, note: statuses[account.status] },
    { term: "Nama tertulis", detail: account.displayName },
    {
      term: "Peran",
      detail: grants.length === 0 ? "Pegawai" : <Lines lines={grants.map((grant) => grantWords(grant, zone))} />,
    },
    { term: "Dibuat", detail: onDay(account.createdAt, zone) },
    {
      term: "Kata sandi",
      detail: account.hasPassword ? "Ada" : "Belum dibuat",
      note: "Disimpan teracak, sehingga tidak dapat dibaca siapa pun.",
    },
    {
      term: "Kode aktivasi",
      detail:
        activationCodes.length === 0 ? NOTHING : <Lines lines={activationCodes.map((code) => codeWords(code, zone))} />,
      note: "Kodenya sendiri tidak disimpan.",
    },
    {
      term: "Masuk terakhir",
      detail: account.lastSignInAt ? formatDateTime(new Date(account.lastSignInAt), zone) : NOTHING,
    },
    {
      term: "Sesi",
      detail: `${formatCount(sessions.length)} sesi`,
      note: (
        <>
          Waktu, alamat jaringan, dan jenis peramban. Dihapus 90 hari setelah berakhir.
          <Lines lines={sessions.slice(0, 5).map((session) => sessionWords(session, zone))} />
        </>
      ),
    },
  ];
  return <DescriptionList items={items} />;
}

/** Lines one below the other; what is told in the same words by the minute is told once. */
function Lines({ lines }: { readonly lines: readonly string[] }) {
  return (
    <ul className="wrap-anywhere">
      {[...new Set(lines)].map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

function grantWords(
  { role, unitName, office, acting, validFrom, validUntil }: OwnAccount["grants"][number],
  zone: Zone,
) {
  const post = [acting, office].filter(Boolean).join(" ");
  return [
    roleNames[role as keyof typeof roleNames] ?? role,
    ...[post, unitName].filter(Boolean),
    `sejak ${onDay(validFrom, zone)}`,
    ...(validUntil ? [`sampai ${onDay(validUntil, zone)}`] : []),
  ].join(", ");
}

function codeWords({ createdAt, expiresAt, usedAt }: OwnAccount["activationCodes"][number], zone: Zone) {
  const used = usedAt ? `dipakai ${onDay(usedAt, zone)}` : `belum dipakai, berlaku sampai ${onDay(expiresAt, zone)}`;
  return `Dibuat ${onDay(createdAt, zone)}, ${used}`;
}

function sessionWords({ createdAt, ip, userAgent }: OwnAccount["sessions"][number], zone: Zone) {
  return [formatDateTime(new Date(createdAt), zone), deviceName(userAgent), ...(ip ? [ip] : [])].join(", ");
}

/** What else is known: ceremonies, circulars, reminders. */
export function OtherHeld({ data }: { readonly data: OwnData }) {
  const { attendance, parts, circulars, rejections, zone } = data;
  const reminders = data.reminders.filter(({ state }) => state === "sent");
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
    ...(rejections.length > 0 ? [{ term: "Usulan perubahan sasaran yang ditolak", detail: rejected(rejections) }] : []),
  ];
  return <DescriptionList items={items} />;
}

const rejected = (rejections: OwnData["rejections"]) =>
  rejections.map(({ campaignName, reason }) => `${campaignName}: ${reason}`).join("; ");
