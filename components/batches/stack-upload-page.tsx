import { StackUpload } from "@/components/batches/stack-upload";
import { EmptyState } from "@/components/ui/empty-state";
import { TextLink } from "@/components/ui/text-link";
import { MAX_STACK_BYTES, MAX_STACK_FILES, MAX_STACK_TOTAL_BYTES } from "@/lib/batches/schema";
import { isSigningOpen } from "@/lib/campaigns/rules";
import { withQuery } from "@/lib/format/query-string";

type StackUploadPageProps = {
  readonly campaign: { readonly id: string; readonly status: string };
  readonly unit: { readonly id: string; readonly name: string; readonly hasChildren: boolean };
  /** The page with the stacks handed in so far. */
  readonly stacks: string;
  readonly refusal: string | null;
};

const LIMITS = { files: MAX_STACK_FILES, bytes: MAX_STACK_BYTES, totalBytes: MAX_STACK_TOTAL_BYTES };

/** Where a stack of signed sheets is handed in for a unit and all below it. */
export function StackUploadPage({ campaign, unit, stacks, refusal }: StackUploadPageProps) {
  return (
    <div className="max-w-160">
      <p className="pt-2 text-14">
        <TextLink className="inline-flex min-h-11 items-center" href={stacks}>
          Berkas lembar
        </TextLink>
      </p>
      <h1 className="text-20 font-bold desk:text-24">Unggah tumpukan</h1>
      {isSigningOpen(campaign) ? (
        <>
          <p className="text-quiet">
            Pindai atau foto lembar yang sudah ditandatangani, urutannya bebas. Setiap halaman menemukan pegawainya dari
            kode di lembar itu; yang tidak terbaca Anda pilih sendiri sesudahnya.
          </p>
          <StackUpload
            action={`/api/v1/campaigns/${campaign.id}/scan-batches`}
            plainAction={withQuery("/tumpukan/kirim", { kegiatan: campaign.id, unit: unit.id })}
            unitId={unit.id}
            unitName={unit.name}
            withSubUnits={unit.hasChildren}
            limits={LIMITS}
            refusal={refusal}
          />
        </>
      ) : (
        <EmptyState title="Kegiatan ini tidak sedang dibuka">
          <p>Lembar diterima selama penandatanganan dibuka.</p>
        </EmptyState>
      )}
    </div>
  );
}
