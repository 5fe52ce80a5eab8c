import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { giveRoleAction } from "@/app/(bkpsdm)/pengaturan/actions";
import { adminDesk } from "@/app/(bkpsdm)/pengaturan/admin-desk";
import type { SearchParams } from "@/app/signed-in";
import { GiveRoleForm } from "@/components/accounts/give-role-form";
import { PersonPicker } from "@/components/accounts/person-picker";
import { RolePicker } from "@/components/accounts/role-picker";
import { PageHead } from "@/components/layout/page-head";
import { findPerson, listAccountUnits, searchPeople } from "@/lib/accounts/activation-queries";
import { agencyRoles, isForEmployees, isOffice, roleHints, scopeOf } from "@/lib/accounts/rules";
import { roleNames } from "@/lib/accounts/schema";
import { withQuery } from "@/lib/format/query-string";

export const metadata: Metadata = { title: "Beri peran" };

const crumbs = [{ href: "/pengaturan", label: "Petugas dan peran" }, { label: "Beri peran" }];

export default async function GiveRolePage({ searchParams }: { readonly searchParams: SearchParams }) {
  const { actor, query, agency } = await adminDesk("/pengaturan/beri", searchParams);
  const { q = "", pegawai, luar } = query;
  if (!pegawai && !luar) {
    return (
      <>
        <PageHead title="Beri peran" lead="Langkah 1 dari 3: siapa orangnya" crumbs={crumbs} />
        <PersonPicker q={q} people={await searchPeople(actor, q)} path="/pengaturan/beri" />
      </>
    );
  }
  const [person, units] = await Promise.all([
    pegawai ? findPerson(actor, pegawai) : Promise.resolve(null),
    listAccountUnits(actor),
  ]);
  if (pegawai && !person) notFound();
  const kept = { pegawai, luar };
  const roles = agencyRoles
    .filter((role) => person || !isForEmployees(role))
    .map((role) => ({ value: role, label: roleNames[role], hint: roleHints[role] }));
  const role = roles.find(({ value }) => value === query.peran);
  if (!role) {
    return (
      <>
        <PageHead title="Beri peran" lead="Langkah 2 dari 3: perannya" crumbs={crumbs} />
        <RolePicker
          path="/pengaturan/beri"
          kept={kept}
          person={person}
          missing={query.pilih !== undefined}
          roles={roles}
        />
      </>
    );
  }
  return (
    <>
      <PageHead title="Beri peran" lead="Langkah 3 dari 3: keterangan peran" crumbs={crumbs} />
      <GiveRoleForm
        action={giveRoleAction}
        person={person}
        role={{
          ...role,
          ofUnit: scopeOf(role.value) === "unit",
          ofOffice: isOffice(role.value),
          otherHref: withQuery("/pengaturan/beri", kept),
        }}
        units={units
          .filter(({ agencyId }) => agencyId === agency.agencyId)
          .map(({ id, name, depth }) => ({ value: id, label: `${"\u2007\u2007".repeat(depth)}${name}` }))}
      />
    </>
  );
}
