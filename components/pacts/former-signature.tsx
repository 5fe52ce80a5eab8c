import { Notice } from "@/components/ui/notice";
import { TextLink } from "@/components/ui/text-link";
import { formatDate, type Zone } from "@/lib/format/date";

type FormerSignatureProps = {
  readonly pactId: string;
  readonly former: { readonly version: number; readonly signedAt: string; readonly reason: string | null };
  readonly zone: Zone;
};

/** Why somebody who has signed is asked again, and where the earlier evidence is. */
export function FormerSignature({ pactId, former: { version, signedAt, reason }, zone }: FormerSignatureProps) {
  return (
    <div className="-mx-4 -mt-5 mb-5 text-14">
      <Notice tone="info" title="Isi naskah diganti.">
        {reason && `Alasan: ${reason.replace(/[.\s]+$/, "")}. `}Tanda tangan Anda {formatDate(new Date(signedAt), zone)}{" "}
        untuk versi {version} tetap tersimpan sampai Anda menandatangani naskah ini.{" "}
        <TextLink href={`/pakta/${pactId}/bukti`}>Lihat bukti versi {version}</TextLink>
      </Notice>
    </div>
  );
}
