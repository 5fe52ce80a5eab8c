import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { type SearchParams, signedInWith } from "@/app/signed-in";
import { EventFilters } from "@/components/audit/event-filters";
import { EventTable } from "@/components/audit/event-table";
import { SubjectChoice } from "@/components/audit/subject-choice";
import { PageHead } from "@/components/layout/page-head";
import { PrintButton } from "@/components/monitoring/print-button";
import { ButtonAnchor } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Pagination } from "@/components/ui/pagination";
import { TextLink } from "@/components/ui/text-link";
import { findAgencyView } from "@/lib/agencies/queries";
import { findSubjects, MOST_SUBJECTS, subjectName } from "@/lib/audit/find-subjects";
import { listEvents } from "@/lib/audit/queries";
import { isUuid } from "@/lib/core/ids";
import { hasReach } from "@/lib/core/reach";
import { withQuery } from "@/lib/format/query-string";
import { visible } from "@/lib/policy";

export const metadata: Metadata = { title: "Jejak audit" };

const PATH = "/jejak-audit";

export default async function AuditTrailPage({ searchParams }: { readonly searchParams: SearchParams }) {
  const { actor, query } = await signedInWith(PATH, searchParams);
  if (!hasReach(visible.auditTrail(actor))) notFound();
  const { aksi, siapa, mulai, sampai, hal, cursor } = query;
  const tentang = query.tentang?.trim() || null;
  if (hal && !isUuid(hal)) notFound();
  const zone = (await findAgencyView(actor))?.zone ?? "WIB";
  const filter = { action: aksi || undefined, actor: siapa, from: mulai, until: sampai, subject: hal };
  const to = (more: Record<string, string | null>) => withQuery(PATH, { aksi, siapa, mulai, sampai, hal, ...more });
  const aboutHref = (id: string) => to({ hal: id });
  if (tentang) {
    const subjects = await findSubjects(actor, tentang);
    const [only] = subjects.length === 1 ? subjects : [];
    if (only) redirect(aboutHref(only.id));
    const more = (["unit", "employee"] as const).some(
      (kind) => subjects.filter((subject) => subject.kind === kind).length === MOST_SUBJECTS,
    );
    return (
      <>
        <PageHead title="Jejak audit" lead="Pilih lebih dahulu pegawai atau unit yang dimaksud" />
        <EventFilters values={query} />
        <SubjectChoice typed={tentang} subjects={subjects} more={more} href={aboutHref} allHref={to({ hal: null })} />
      </>
    );
  }
  const [{ items, nextCursor }, about] = await Promise.all([
    listEvents(actor, { ...filter, cursor }, zone),
    hal ? subjectName(actor, hal) : null,
  ]);
  return (
    <>
      <PageHead
        title={about ? `Jejak audit: ${about}` : "Jejak audit"}
        lead={
          hal ? (
            <TextLink href={to({ hal: null })}>Hapus saringan ini, tampilkan semua</TextLink>
          ) : (
            "Setiap tindakan tercatat dan tidak dapat diubah atau dihapus"
          )
        }
        actions={
          <>
            <ButtonAnchor href={withQuery("/api/v1/audit-events/export", filter)} icon="download">
              Unduh CSV
            </ButtonAnchor>
            <PrintButton />
          </>
        }
      />
      <EventFilters values={query} />
      {items.length === 0 ? (
        <EmptyState title="Tidak ada tindakan dengan saringan ini">
          <TextLink href={PATH}>Tampilkan semua tindakan</TextLink>
        </EmptyState>
      ) : (
        <>
          <EventTable events={items} zone={zone} aboutHref={aboutHref} />
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
