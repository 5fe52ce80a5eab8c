import type { Metadata } from "next";
import { notFound } from "next/navigation";
import {
  disableAccountAction,
  enableAccountAction,
  endRoleAction,
  endSessionAction,
  officerCodeAction,
} from "@/app/(bkpsdm)/pengaturan/actions";
import { adminDesk } from "@/app/(bkpsdm)/pengaturan/admin-desk";
import type { SearchParams } from "@/app/signed-in";
import { AccountRoles } from "@/components/accounts/account-roles";
import { AccountStatus } from "@/components/accounts/account-status";
import { AccountSwitch } from "@/components/accounts/account-switch";
import { CodeButton } from "@/components/accounts/code-button";
import { SessionList } from "@/components/accounts/session-list";
import { PageHead } from "@/components/layout/page-head";
import { DescriptionList } from "@/components/ui/description-list";
import { Notice } from "@/components/ui/notice";
import { deviceName } from "@/lib/accounts/device";
import { findAccount, listGrants, listSessions } from "@/lib/accounts/queries";
import { roleNames } from "@/lib/accounts/schema";
import { formatNip } from "@/lib/employees/nip";
import { formatDateShort, formatDateTime } from "@/lib/format/date";

export const metadata: Metadata = { title: "Akun petugas" };

const done: Record<string, string> = {
  peran: "Peran diakhiri dan tidak berlaku lagi mulai sekarang.",
  sesi: "Sesi diakhiri.",
  nonaktif: "Akun dinonaktifkan. Semua sesi dan kodenya berakhir.",
  aktif: "Akun diaktifkan kembali dengan peran yang dimilikinya.",
};

type AccountPageProps = { readonly params: Promise<{ accountId: string }>; readonly searchParams: SearchParams };

export default async function OfficerPage({ params, searchParams }: AccountPageProps) {
  const { accountId } = await params;
  const { actor, query, agency } = await adminDesk(`/pengaturan/akun/${accountId}`, searchParams);
  const account = await findAccount(actor, accountId);
  if (!account) notFound();
  const [grants, sessions] = await Promise.all([listGrants(actor, { accountId }), listSessions(actor, accountId)]);
  const { zone } = agency;
  const finished = done[query.selesai ?? ""];
  return (
    <div className="grid max-w-180 gap-8">
      <PageHead
        title={account.name}
        lead={formatNip(account.username)}
        crumbs={[{ href: "/pengaturan", label: "Petugas dan peran" }, { label: account.name }]}
      />
      {finished && <Notice tone="ok">{finished}</Notice>}
      <DescriptionList
        items={[
          { term: "Akun", detail: <AccountStatus status={account.status} /> },
          { term: "Unit kerja", detail: account.unitName ?? "Di luar daftar pegawai" },
          {
            term: "Terakhir masuk",
            detail: account.lastSignInAt ? formatDateTime(account.lastSignInAt, zone) : "Belum pernah",
          },
        ]}
      />
      <AccountRoles
        endAction={endRoleAction}
        roles={grants.map((grant) => ({
          id: grant.id,
          accountId,
          name: roleNames[grant.role],
          over: grant.unitName ?? agency.name,
          seat: [grant.acting, grant.office].filter(Boolean).join(" "),
          since: formatDateShort(grant.validFrom, zone),
          until: grant.validUntil && formatDateShort(grant.validUntil, zone),
        }))}
        giveHref={account.employeeId ? `/pengaturan/beri?pegawai=${account.employeeId}` : null}
      />
      <section aria-labelledby="sesi">
        <h2 id="sesi" className="pb-2 text-18 font-bold">
          Perangkat yang sedang masuk
        </h2>
        <SessionList
          endAction={endSessionAction}
          kept={{ accountId }}
          sessions={sessions.map((session) => ({
            id: session.id,
            device: deviceName(session.userAgent),
            address: session.ip,
            since: formatDateTime(session.createdAt, zone),
            current: session.current,
          }))}
        />
      </section>
      {account.status !== "disabled" && (
        <section aria-labelledby="kode">
          <h2 id="kode" className="text-18 font-bold">
            Kode aktivasi
          </h2>
          <p className="pt-1 pb-3 text-quiet">
            {account.status === "active"
              ? "Bila petugas lupa kata sandi. Kata sandi lama tetap berlaku sampai kodenya dipakai."
              : "Petugas ini belum pernah masuk. Kode sebelumnya tidak berlaku lagi setelah kode baru dibuat."}
          </p>
          <CodeButton action={officerCodeAction} fields={{ accountId }} label="Buat kode baru" />
        </section>
      )}
      <AccountSwitch
        accountId={accountId}
        disabled={account.status === "disabled"}
        disableAction={disableAccountAction}
        enableAction={enableAccountAction}
      />
    </div>
  );
}
