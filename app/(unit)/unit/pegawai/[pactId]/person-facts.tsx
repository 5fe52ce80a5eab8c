import type { Description } from "@/components/ui/description-list";
import { TextLink } from "@/components/ui/text-link";
import { waveLabel } from "@/lib/campaigns/wave-rules";
import type { OwnWave } from "@/lib/campaigns/wave-schema";
import { employmentTypeNames } from "@/lib/employees/terms";
import { formatDate, formatDateTime, startOfDay, type Zone } from "@/lib/format/date";
import type { PersonRecord } from "@/lib/monitoring/person-record";
import { methodWords } from "@/lib/pacts/method-words";

/** "20 November 2028 sampai 24 November 2028"; without days a wave runs as its campaign does. */
function windowWords({ opensOn, closesOn }: OwnWave, zone: Zone): string {
  const on = (day: string) => formatDate(startOfDay(day, zone), zone);
  if (!opensOn && !closesOn) return "Mengikuti waktu kegiatan";
  return [opensOn && `mulai ${on(opensOn)}`, closesOn && `sampai ${on(closesOn)}`].filter(Boolean).join(" ");
}

const accountWords = { invited: "Belum pernah masuk", active: "Aktif", disabled: "Ditutup" } as const;

/** Who the person is, and how far the signature has come. */
export function personFacts(record: PersonRecord): Description[] {
  const { pactId, signatures, zone } = record;
  const seen = record.lastSignInAt && `terakhir masuk ${formatDate(new Date(record.lastSignInAt), zone)}`;
  const signed = signatures.map(({ method, signedAt, textVersion, verificationCode }, index) => ({
    term: index === 0 ? "Tanda tangan" : "Tanda tangan sebelumnya",
    detail: `${methodWords(method).short}, naskah versi ${textVersion}`,
    note: (
      <>
        {formatDateTime(new Date(signedAt), zone)} ·{" "}
        <TextLink href={`/api/v1/pacts/${pactId}/document?code=${verificationCode}`}>Unduh dokumen</TextLink>
      </>
    ),
  }));
  return [
    { term: "Jabatan", detail: record.position ?? "-" },
    {
      term: "Pangkat/Gol.",
      detail: [record.rank, record.grade].filter(Boolean).join(", ") || "-",
      note: employmentTypeNames[record.employmentType],
    },
    { term: "Unit kerja", detail: record.unitName },
    { term: "Kontak", detail: record.phone ?? record.email ?? "Tidak ada", note: record.phone && record.email },
    { term: "Akun", detail: accountWords[record.accountStatus ?? "invited"], note: seen },
    { term: "Kegiatan", detail: record.campaignName },
    ...(record.wave
      ? [{ term: "Gelombang", detail: waveLabel(record.wave), note: windowWords(record.wave, zone) }]
      : []),
    ...signed,
  ];
}
