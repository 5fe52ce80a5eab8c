import type { Metadata } from "next";
import { enterStaffRoom } from "@/app/(bkpsdm)/pegawai/rooms";
import type { SearchParams } from "@/app/signed-in";
import { EmployeeFacts } from "@/components/employees/employee-facts";
import { EmployeeFilters } from "@/components/employees/employee-filters";
import { EmployeeTable } from "@/components/employees/employee-table";
import { FirstData } from "@/components/employees/first-data";
import { PageHead } from "@/components/layout/page-head";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { Pagination } from "@/components/ui/pagination";
import { TabLinks } from "@/components/ui/tab-links";
import { TextLink } from "@/components/ui/text-link";
import { listUnitChoices } from "@/lib/agencies/queries";
import { countEmployees, listEmployees } from "@/lib/employees/queries";
import { formatCount } from "@/lib/format/number";
import { withQuery } from "@/lib/format/query-string";
import { shortText } from "@/lib/format/short-text";
import { allows } from "@/lib/policy";
import { countCorrections } from "@/lib/rights/correction-queries";

export const metadata: Metadata = { title: "Pegawai" };

const PATH = "/pegawai";

export default async function EmployeesPage({ searchParams }: { readonly searchParams: SearchParams }) {
  const { actor, query } = await enterStaffRoom(PATH, searchParams);
  const { unit, q, jenis, keadaan, cursor, dari } = query;
  const [counts, page, units, corrections] = await Promise.all([
    countEmployees(actor, unit),
    listEmployees(actor, { unit, q, type: jenis, state: keadaan, cursor }),
    listUnitChoices(actor),
    countCorrections(actor),
  ]);
  const mayLoad = allows("import.start", actor, { agencyId: actor.agencyId ?? "", left: null });
  const to = (more: Record<string, string | number | undefined>) =>
    withQuery(PATH, { unit, q, jenis, keadaan, ...more });
  const before = Math.max(0, Number.parseInt(dari ?? "0", 10) || 0);
  const tabs = [
    { key: undefined, label: "Semua", count: counts.present },
    { key: "aktif", label: "Sudah aktivasi", count: counts.present - counts.notActivated },
    { key: "belum", label: "Belum aktivasi", count: counts.notActivated },
    { key: "pergi", label: "Tidak lagi bertugas", count: counts.gone },
  ];
  const load = mayLoad && (
    <>
      {counts.present > 0 && <ButtonLink href="/pegawai/baru">Tambah pegawai</ButtonLink>}
      <ButtonLink href="/pegawai/muat" look="go" icon="upload">
        Muat data
      </ButtonLink>
    </>
  );

  if (counts.present + counts.gone === 0 && !unit) {
    return (
      <>
        <PageHead title="Pegawai" />
        <FirstData units={units.length} action={load} />
      </>
    );
  }
  return (
    <>
      <PageHead title="Pegawai" lead="Menurut data yang terakhir dimuat dari SIASN atau SIMPEG" actions={load} />
      {corrections > 0 && (
        <div className="pt-4">
          <Notice tone="warn" title={`${formatCount(corrections)} permintaan perbaikan data menunggu putusan.`}>
            <TextLink href="/pegawai/koreksi">Buka permintaan</TextLink>
          </Notice>
        </div>
      )}
      <EmployeeFacts counts={counts} />
      <EmployeeFilters
        units={units.filter(({ reporting, depth }) => reporting || depth <= 1)}
        chosen={units.find(({ unitId }) => unitId === unit) ?? null}
        values={{ q, jenis, keadaan }}
      />
      <TabLinks
        label="Saring keadaan"
        links={tabs.map(({ key, label, count }) => ({
          href: to({ keadaan: key }),
          label,
          count,
          current: key === keadaan,
        }))}
      />
      {page.total === 0 ? (
        <EmptyState
          title={q ? `Tidak ada pegawai yang cocok dengan “${shortText(q)}”` : "Tidak ada pegawai dengan saringan ini"}
        >
          <p>
            {q && "Periksa ejaan nama, atau cari dengan beberapa angka awal NIP. "}
            <TextLink href={PATH}>Tampilkan semua pegawai</TextLink>
          </p>
        </EmptyState>
      ) : (
        <>
          <EmployeeTable people={page.items} />
          <Pagination
            previous={cursor && to({})}
            previousLabel="Ke awal"
            next={page.nextCursor ? to({ cursor: page.nextCursor, dari: before + page.items.length }) : undefined}
            summary={`${formatCount(before + 1)}-${formatCount(before + page.items.length)} dari ${formatCount(page.total)} pegawai`}
          />
        </>
      )}
    </>
  );
}
