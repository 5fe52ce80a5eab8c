import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { type SearchParams, signedIn } from "@/app/(bkpsdm)/desk";
import { PageHead } from "@/components/layout/page-head";
import { EventFilters } from "@/components/ledger/event-filters";
import { EventTable } from "@/components/ledger/event-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Pagination } from "@/components/ui/pagination";
import { TextLink } from "@/components/ui/text-link";
import { findAgencyView } from "@/lib/agencies/queries";
import { hasReach } from "@/lib/core/reach";
import { withQuery } from "@/lib/format/query-string";
import { listEvents } from "@/lib/ledger/queries";
import { visible } from "@/lib/policy";

export const metadata: Metadata = { title: "Jejak audit" };

const PATH = "/jejak-audit";

export default async function AuditTrailPage({ searchParams }: { readonly searchParams: SearchParams }) {
  const { actor, query } = await signedIn(PATH, searchParams);
  if (!hasReach(visible.auditTrail(actor))) notFound();
  const { aksi, siapa, mulai, sampai, hal, cursor } = query;
  const zone = (await findAgencyView(actor))?.zone ?? "WIB";
  const filter = { action: aksi || undefined, actor: siapa, from: mulai, until: sampai, subject: hal, cursor };
  const { items, nextCursor } = await listEvents(actor, filter, zone);
  const to = (more: Record<string, string | null>) => withQuery(PATH, { aksi, siapa, mulai, sampai, hal, ...more });
  return (
    <>
      <PageHead title="Jejak audit" lead="Setiap tindakan tercatat dan tidak dapat diubah atau dihapus" />
      <EventFilters values={query} />
      {items.length === 0 ? (
        <EmptyState title="Tidak ada tindakan dengan saringan ini">
          <TextLink href={PATH}>Tampilkan semua tindakan</TextLink>
        </EmptyState>
      ) : (
        <>
          <EventTable events={items} zone={zone} />
          <Pagination
            previous={cursor && to({})}
            previousLabel="Ke terbaru"
            next={nextCursor ? to({ cursor: nextCursor }) : undefined}
            summary={`${items.length} tindakan, terbaru lebih dahulu`}
          />
        </>
      )}
    </>
  );
}
