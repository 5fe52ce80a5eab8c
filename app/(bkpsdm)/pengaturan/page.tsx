import type { Metadata } from "next";
import { adminDesk } from "@/app/(bkpsdm)/pengaturan/admin-desk";
import type { SearchParams } from "@/app/signed-in";
import { OfficerList } from "@/components/accounts/officer-list";
import { PageHead } from "@/components/layout/page-head";
import { ButtonLink } from "@/components/ui/button";
import { Pagination } from "@/components/ui/pagination";
import { SearchForm } from "@/components/ui/search-form";
import { TabLinks } from "@/components/ui/tab-links";
import { countGrants, listGrants } from "@/lib/accounts/queries";
import { agencyRoles } from "@/lib/accounts/rules";
import { roleNames } from "@/lib/accounts/schema";
import type { Role } from "@/lib/core/actor";
import { formatDateShort } from "@/lib/format/date";
import { formatCount } from "@/lib/format/number";
import { withQuery } from "@/lib/format/query-string";
import { countTroubledSeals } from "@/lib/seals/queries";

export const metadata: Metadata = { title: "Petugas dan peran" };

const PER_PAGE = 50;

export default async function OfficersPage({ searchParams }: { readonly searchParams: SearchParams }) {
  const { actor, query, agency } = await adminDesk("/pengaturan", searchParams);
  const { q = "", peran } = query;
  const [counts, troubled] = await Promise.all([countGrants(actor, { q }), countTroubledSeals(actor)]);
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const total = peran ? (counts.get(peran as Role) ?? 0) : all;
  const pages = Math.max(1, Math.ceil(total / PER_PAGE));
  const page = Math.min(Math.max(1, Number.parseInt(query.hal ?? "1", 10) || 1), pages);
  const offset = (page - 1) * PER_PAGE;
  const shown = await listGrants(actor, { q, role: peran, limit: PER_PAGE, offset });
  const href = (more: Record<string, string | number | undefined>) => withQuery("/pengaturan", { q, peran, ...more });
  const tabs = agencyRoles
    .map((role) => ({ role, count: counts.get(role) ?? 0 }))
    .filter(({ role, count }) => count > 0 || role === peran);
  return (
    <>
      <PageHead
        title="Petugas dan peran"
        lead={`Siapa yang bertugas di ${agency.name}, sebagai apa, dan sampai kapan`}
        actions={
          <>
            <ButtonLink href="/pengaturan/segel" icon="lock">
              Segel dokumen{troubled > 0 && `, ${formatCount(troubled)} perlu tindakan`}
            </ButtonLink>
            <ButtonLink href="/pengaturan/aktivasi" icon="key">
              Kode aktivasi
            </ButtonLink>
            <ButtonLink href="/pengaturan/beri" look="go" icon="plus">
              Beri peran
            </ButtonLink>
          </>
        }
      />
      <div className="flex flex-wrap items-center justify-between gap-3 pt-3">
        <TabLinks
          label="Peran"
          links={[
            { href: href({ peran: undefined }), label: "Semua", count: all, current: !peran },
            ...tabs.map(({ role, count }) => ({
              href: href({ peran: role }),
              label: roleNames[role],
              count,
              current: role === peran,
            })),
          ]}
        />
        <SearchForm label="Nama, NIP, atau unit" defaultValue={q} kept={{ peran }} className="w-full sm:w-72" />
      </div>
      <OfficerList
        q={q}
        officers={shown.map((grant) => ({
          ...grant,
          roleName: roleNames[grant.role],
          validFrom: formatDateShort(grant.validFrom, agency.zone),
          validUntil: grant.validUntil && formatDateShort(grant.validUntil, agency.zone),
          href: `/pengaturan/akun/${grant.accountId}`,
        }))}
      />
      <Pagination
        previous={page > 1 ? href({ hal: page - 1 }) : undefined}
        next={page < pages ? href({ hal: page + 1 }) : undefined}
        summary={`${formatCount(offset + 1)}-${formatCount(offset + shown.length)} dari ${formatCount(total)} peran`}
      />
    </>
  );
}
