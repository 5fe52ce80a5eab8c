import { ButtonLink } from "@/components/ui/button";
import { MenuLinks } from "@/components/ui/menu-links";
import type { CampaignSummary } from "@/lib/campaigns/queries";
import type { User } from "@/lib/core/actor";
import { hasReach } from "@/lib/core/reach";
import { withQuery } from "@/lib/format/query-string";
import { allows, visible } from "@/lib/policy";

type CampaignActionsProps = { readonly actor: User; readonly campaign: CampaignSummary };

/** One way that most come for, and the others in a menu: the campaign's own name keeps the width of the page. */
export function CampaignActions({ actor, campaign: { id, agencyId, status } }: CampaignActionsProps) {
  const place = { agencyId, left: null };
  const copy = allows("campaign.update", actor, place)
    ? [{ href: withQuery("/kegiatan/baru", { dari: id }), label: "Salin" }]
    : [];
  const circulars = { href: `/kegiatan/${id}/edaran`, label: "Surat edaran" };
  if (status === "draft")
    return [circulars, ...copy].map(({ href, label }) => (
      <ButtonLink key={href} href={href}>
        {label}
      </ButtonLink>
    ));
  const others = [
    { href: `/kegiatan/${id}/naskah`, label: "Naskah" },
    circulars,
    ...(hasReach(visible.ceremonies(actor)) ? [{ href: withQuery("/acara", { kegiatan: id }), label: "Acara" }] : []),
    ...(allows("share.create", actor, place) ? [{ href: `/kegiatan/${id}/bagikan`, label: "Tautan angka" }] : []),
    ...copy,
  ];
  return (
    <>
      <ButtonLink look="go" icon="chart" href={withQuery("/pantauan", { kegiatan: id })}>
        Buka pantauan
      </ButtonLink>
      <MenuLinks label="Lainnya" links={others} />
    </>
  );
}
