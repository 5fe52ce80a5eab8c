import { PrintButton } from "@/components/monitoring/print-button";
import { ButtonLink } from "@/components/ui/button";
import { MenuLinks } from "@/components/ui/menu-links";
import type { CampaignSummary } from "@/lib/campaigns/queries";
import type { User } from "@/lib/core/actor";
import { hasReach } from "@/lib/core/reach";
import { withQuery } from "@/lib/format/query-string";
import { allows, visible } from "@/lib/policy";

type RecapActionsProps = {
  readonly actor: User;
  readonly campaign: CampaignSummary;
  readonly campaigns: readonly CampaignSummary[];
  readonly kegiatan: string | undefined;
  /** Whether there is a table to print. */
  readonly printable?: boolean;
};

/** What can be made of the recap: another campaign's, paper, the lists of names, the letter. */
export function RecapActions({ actor, campaign, campaigns, kegiatan, printable = false }: RecapActionsProps) {
  const others = campaigns.filter(({ id }) => id !== campaign.id);
  return (
    <>
      {others.length > 0 && (
        <MenuLinks
          label="Kegiatan lain"
          links={others.map(({ id, name }) => ({ href: withQuery("/rekap", { kegiatan: id }), label: name }))}
        />
      )}
      {printable && <PrintButton />}
      {hasReach(visible.pacts(actor)) && !campaign.anonymisation && (
        <ButtonLink look="outline" icon="people" href={withQuery("/rekap/pegawai", { kegiatan })}>
          Daftar pegawai
        </ButtonLink>
      )}
      {allows("recap.write-letter", actor, { agencyId: campaign.agencyId, left: null }) && (
        <ButtonLink look="go" icon="file-text" href={withQuery("/rekap/surat", { kegiatan })}>
          Surat pengantar
        </ButtonLink>
      )}
    </>
  );
}
