import type { Description } from "@/components/ui/description-list";
import { formatDateTime, type Zone } from "@/lib/format/date";

type LastCode = {
  readonly issuedAt: Date;
  readonly issuedBy: string | null;
  readonly usedAt: Date | null;
  readonly open: boolean;
};

/** When and by whom the last activation code was made, and what became of it; nothing when there never was one. */
export function lastCodeFacts(
  code: LastCode | null,
  { zone, bkpsdmName }: { zone: Zone; bkpsdmName: string },
): Description[] {
  if (!code) return [];
  const fate = code.usedAt
    ? `Dipakai ${formatDateTime(code.usedAt, zone)}`
    : code.open
      ? "Belum dipakai dan masih berlaku"
      : "Tidak pernah dipakai dan tidak berlaku lagi";
  return [
    {
      term: "Kode aktivasi terakhir",
      detail: `Dibuat ${formatDateTime(code.issuedAt, zone)} oleh ${code.issuedBy ?? "sistem"}`,
      note: `${fate}. Bila Anda tidak memintanya, ganti kata sandi dan laporkan kepada ${bkpsdmName}.`,
    },
  ];
}
