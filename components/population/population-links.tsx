import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { TextLink } from "@/components/ui/text-link";
import { formatCount } from "@/lib/format/number";
import { withQuery } from "@/lib/format/query-string";

type PopulationLinksProps = {
  readonly campaignId: string;
  readonly waiting: number;
  /** Whether the reader may add a cohort. */
  readonly mayWiden: boolean;
};

/** The ways to the population of an opened campaign: what waits for a decision, and how it came to be. */
export function PopulationLinks({ campaignId, waiting, mayWiden }: PopulationLinksProps) {
  return (
    <div className="grid gap-3 pt-3">
      {waiting > 0 && (
        <Notice
          tone="warn"
          title={`${formatCount(waiting)} usulan perubahan sasaran`}
          action={<ButtonLink href={`/kegiatan/${campaignId}/sasaran`}>Periksa usulan</ButtonLink>}
        >
          menunggu keputusan, menurut data pegawai saat ini.
        </Notice>
      )}
      <p className="flex flex-wrap gap-x-6 gap-y-1">
        <TextLink href={withQuery("/pantauan/riwayat-sasaran", { kegiatan: campaignId })}>Riwayat sasaran</TextLink>
        {waiting === 0 && <TextLink href={`/kegiatan/${campaignId}/sasaran`}>Perubahan sasaran</TextLink>}
        {mayWiden && <TextLink href={`/kegiatan/${campaignId}/kelompok`}>Tambah kelompok sasaran</TextLink>}
      </p>
    </div>
  );
}

type WaitingProposalsProps = { readonly campaignId: string; readonly name: string; readonly people: number };

/** After a file was loaded: what it proposes for a campaign that is open. */
export function WaitingProposals({ campaignId, name, people }: WaitingProposalsProps) {
  return (
    <Notice
      tone="warn"
      title={`${formatCount(people)} usulan perubahan sasaran`}
      action={<ButtonLink href={`/kegiatan/${campaignId}/sasaran`}>Periksa usulan</ButtonLink>}
    >
      untuk {name} menunggu keputusan.
    </Notice>
  );
}
