import type { Metadata } from "next";
import { enterAgencyRoom } from "@/app/(bkpsdm)/instansi/room";
import type { SearchParams } from "@/app/signed-in";
import { UnitMatches } from "@/components/agencies/unit-matches";
import { UnitTree } from "@/components/agencies/unit-tree";
import { PageHead } from "@/components/layout/page-head";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { type Fact, FactsStrip } from "@/components/ui/facts-strip";
import { Notice } from "@/components/ui/notice";
import { SearchForm } from "@/components/ui/search-form";
import { TextLink } from "@/components/ui/text-link";
import { unitKindName } from "@/lib/agencies/place-kind";
import { listUnits } from "@/lib/agencies/queries";
import { unitTerm } from "@/lib/agencies/terms";
import { formatCount } from "@/lib/format/number";
import { withQuery } from "@/lib/format/query-string";

export const metadata: Metadata = { title: "Instansi dan unit" };

export default async function AgencyPage({ searchParams }: { readonly searchParams: SearchParams }) {
  const { actor, query, agency } = await enterAgencyRoom("/instansi", searchParams);
  const units = (await listUnits(actor, {})).map((unit) => ({
    ...unit,
    kindName: unitKindName(unit.kind, agency.terms),
  }));
  const term = unitTerm(agency.terms);
  const wanted = query.q?.trim().toLowerCase() ?? "";
  const matches = wanted ? units.filter(({ name }) => name.toLowerCase().includes(wanted)) : [];
  const facts: Fact[] = [
    { label: "Unit", value: formatCount(units.length) },
    { label: term.head, value: formatCount(units.filter(({ reporting }) => reporting).length) },
    { label: "Pegawai", value: formatCount(units.reduce((sum, { people }) => sum + people, 0)) },
    { label: "Zona waktu", value: agency.zone },
  ];
  return (
    <>
      <PageHead
        title={agency.name}
        lead={`Kode ${agency.code} · ${agency.bkpsdmName}`}
        actions={
          <ButtonLink href="/instansi/identitas" icon="edit">
            Ubah identitas
          </ButtonLink>
        }
      />
      {query.disimpan === "identitas" && (
        <div className="pt-4">
          <Notice tone="ok" title="Identitas instansi disimpan.">
            Surat dan dokumen berikutnya memakai identitas ini; yang sudah terbit tidak berubah.
          </Notice>
        </div>
      )}
      <FactsStrip facts={facts} />
      {units.length === 0 ? (
        <EmptyState
          title="Susunan unit belum ada"
          action={
            <ButtonLink href="/pegawai/muat" look="go" icon="upload">
              Muat susunan unit
            </ButtonLink>
          }
        >
          <p>Muat berkas HierarkiUnor dari SIASN. Unit pelapor diusulkan otomatis dan dapat Anda ubah.</p>
        </EmptyState>
      ) : (
        <>
          <div className="flex flex-wrap items-end justify-between gap-4 pt-6 pb-2">
            <div className="min-w-0 flex-1 basis-80">
              <h2 className="text-16 font-bold">Susunan unit</h2>
              <p className="max-w-[64ch] text-quiet">
                {term.head}, atau unit pelapor, mengirim laporan ke {agency.bkpsdmName} atas namanya sendiri. Pegawai
                unit lain dihitung pada unit pelapor terdekat di atasnya.
              </p>
            </div>
            <SearchForm label="Cari unit" defaultValue={query.q} className="w-full sm:w-72" />
          </div>
          {wanted ? (
            <UnitMatches units={units} matches={matches} wanted={query.q ?? ""} />
          ) : (
            <UnitTree
              units={units}
              opened={query.buka}
              openHref={(id) => withQuery("/instansi", { buka: id ?? undefined })}
            />
          )}
          {wanted && matches.length === 0 && <TextLink href="/instansi">Tampilkan semua unit</TextLink>}
        </>
      )}
    </>
  );
}
