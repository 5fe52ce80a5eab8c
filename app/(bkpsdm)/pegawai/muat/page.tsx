import type { Metadata } from "next";
import { problemSentence } from "@/app/(bkpsdm)/pegawai/muat/problem-sentence";
import { enterImportRoom } from "@/app/(bkpsdm)/pegawai/rooms";
import type { SearchParams } from "@/app/signed-in";
import { EarlierImports } from "@/components/imports/earlier-imports";
import { KeptAndDropped } from "@/components/imports/kept-and-dropped";
import { UploadForm } from "@/components/imports/upload-form";
import { UploadStep } from "@/components/imports/upload-step";
import { PageHead } from "@/components/layout/page-head";
import { findAgencyView, listUnitChoices } from "@/lib/agencies/queries";
import { countEmployees } from "@/lib/employees/queries";
import { formatCount } from "@/lib/format/number";
import { listImports } from "@/lib/imports/queries";

export const metadata: Metadata = { title: "Muat data" };

export default async function LoadPage({ searchParams }: { readonly searchParams: SearchParams }) {
  const { actor, query } = await enterImportRoom("/pegawai/muat", searchParams);
  const [agency, units, counts, imports] = await Promise.all([
    findAgencyView(actor),
    listUnitChoices(actor),
    countEmployees(actor),
    listImports(actor),
  ]);
  const problem = problemSentence(query.galat);
  return (
    <>
      <PageHead
        title="Muat data"
        lead="Berkas dibaca dan ditampilkan dahulu. Tidak ada yang berubah sebelum Anda menerapkannya."
        crumbs={[{ href: "/pegawai", label: "Pegawai" }, { label: "Muat data" }]}
      />
      <ol className="max-w-200">
        <UploadStep
          number={1}
          title="Susunan unit"
          done={units.length > 1 ? `${formatCount(units.length)} unit sudah dimuat` : null}
          text="Berkas HierarkiUnor dari SIASN, dengan kolom ID, NAMA_UNOR, dan ID_ATASAN. Muat lagi setiap kali susunan organisasi berubah."
        >
          <UploadForm
            action="/pegawai/muat/unggah/units"
            kind="units"
            label="Berkas susunan unit"
            next={units.length <= 1}
            problem={query.jenis === "units" ? problem : undefined}
          />
        </UploadStep>
        <UploadStep
          number={2}
          title="Data pegawai"
          done={counts.present > 0 ? `${formatCount(counts.present)} pegawai sudah dimuat` : null}
          text="Data utama PNS dan PPPK dari SIASN, atau ekspor SIMPEG. Yang wajib hanya NIP, NAMA, dan unit (UNOR ID, atau nama unit). Urutan kolom bebas."
        >
          {units.length > 0 ? (
            <UploadForm
              action="/pegawai/muat/unggah/employees"
              kind="employees"
              label="Berkas data pegawai"
              next={units.length > 1}
              problem={query.jenis === "employees" ? problem : undefined}
            />
          ) : (
            <p className="font-medium text-quiet">Muat susunan unit lebih dahulu.</p>
          )}
        </UploadStep>
      </ol>
      <KeptAndDropped />
      <EarlierImports imports={imports} zone={agency?.zone ?? "WIB"} />
    </>
  );
}
