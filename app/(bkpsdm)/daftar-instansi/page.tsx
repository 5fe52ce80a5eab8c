import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { type SearchParams, signedInWith } from "@/app/signed-in";
import { AgencySetUpTable } from "@/components/agencies/agency-set-up-table";
import { PageHead } from "@/components/layout/page-head";
import { EmptyState } from "@/components/ui/empty-state";
import { SearchForm } from "@/components/ui/search-form";
import { listAgencySetUps, whatIsLacking } from "@/lib/agencies/agency-roll";
import { formatDate } from "@/lib/format/date";
import { formatCount } from "@/lib/format/number";
import { desksOf } from "@/lib/policy";

export const metadata: Metadata = { title: "Daftar instansi" };

const PATH = "/daftar-instansi";

/** Where whoever runs the installation lands: which agencies there are, and which of them are not ready yet. */
export default async function AgencyRollPage({ searchParams }: { readonly searchParams: SearchParams }) {
  const { actor, query } = await signedInWith(PATH, searchParams);
  if (!desksOf(actor).includes("platform")) notFound();
  const agencies = await listAgencySetUps(actor);
  const words = query.q?.trim().toLowerCase().split(/\s+/).filter(Boolean) ?? [];
  const shown = agencies.filter(({ name, code }) =>
    words.every((word) => `${name} ${code}`.toLowerCase().includes(word)),
  );
  const lacking = agencies.filter((agency) => whatIsLacking(agency) !== null).length;
  return (
    <>
      <PageHead
        title="Daftar instansi"
        lead={`${formatCount(agencies.length)} instansi${lacking > 0 ? `, ${formatCount(lacking)} belum siap dipakai` : ""}`}
      />
      {agencies.length === 0 ? (
        <EmptyState title="Belum ada instansi">
          Instansi beserta admin pertamanya dibuat pengelola server dengan perintah admin:create.
        </EmptyState>
      ) : (
        <>
          <div className="flex flex-wrap items-end justify-between gap-3 pt-5 pb-3">
            <p className="max-w-[64ch] flex-1 basis-80 text-quiet">
              Data setiap instansi diurus adminnya sendiri. Instansi baru beserta admin pertamanya dibuat pengelola
              server dengan perintah admin:create.
            </p>
            <SearchForm label="Cari instansi" defaultValue={query.q} className="w-full sm:w-72" />
          </div>
          <AgencySetUpTable
            rows={shown.map(({ agencyId, createdAt, ...agency }) => ({
              ...agency,
              id: agencyId,
              since: formatDate(createdAt, agency.zone),
              lacking: whatIsLacking(agency),
            }))}
          />
        </>
      )}
    </>
  );
}
