import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { changePasswordAction, endOtherSessionsAction, endSessionAction } from "@/app/(akun)/akun/actions";
import { signOut } from "@/app/(publik)/keluar/actions";
import { ActionButton } from "@/components/accounts/action-button";
import { lastCodeFacts } from "@/components/accounts/last-code-facts";
import { PasswordForm } from "@/components/accounts/password-form";
import { SessionList } from "@/components/accounts/session-list";
import { PublicHeader } from "@/components/layout/public-header";
import { SkipLink } from "@/components/layout/skip-link";
import { Button, ButtonLink } from "@/components/ui/button";
import { DescriptionList } from "@/components/ui/description-list";
import { Icon } from "@/components/ui/icon";
import { Notice } from "@/components/ui/notice";
import { deskLinks } from "@/lib/accounts/desks";
import { deviceName } from "@/lib/accounts/device";
import { countOwnPending, findAccount, findOwnLastCode, listSessions } from "@/lib/accounts/queries";
import { roleNames } from "@/lib/accounts/schema";
import { findOwnWords } from "@/lib/agencies/own-words";
import { currentActor } from "@/lib/auth";
import { formatNip } from "@/lib/employees/nip";
import { formatDate, formatDateTime } from "@/lib/format/date";
import { formatCount } from "@/lib/format/number";
import { singleValues } from "@/lib/format/query-string";

export const metadata: Metadata = { title: "Akun saya" };

export default async function AccountPage({ searchParams }: PageProps<"/akun">) {
  const actor = await currentActor();
  if (actor.kind !== "user") redirect("/masuk?lanjut=/akun");
  if (actor.kiosk) redirect("/tablet");
  const [account, sessions, pending, lastCode, { bkpsdmName }, query] = await Promise.all([
    findAccount(actor, actor.accountId),
    listSessions(actor, actor.accountId),
    countOwnPending(actor),
    findOwnLastCode(actor),
    findOwnWords(actor),
    searchParams.then(singleValues),
  ]);
  if (!account) notFound();
  const { zone } = account;
  const roles = actor.grants.map(({ role, office, acting }) =>
    [roleNames[role], acting, office].filter(Boolean).join(" · "),
  );
  const others = sessions.filter(({ current }) => !current).length;
  return (
    <>
      <SkipLink />
      <PublicHeader title="Ikrar" agencyName={account.agencyName ?? undefined} width="max-w-180">
        <form action={signOut}>
          <Button type="submit" look="quiet" icon="sign-out">
            Keluar
          </Button>
        </form>
      </PublicHeader>
      <main id="isi" tabIndex={-1} className="mx-auto grid w-full max-w-180 gap-8 px-4 pt-6 pb-12">
        <h1 className="text-24 font-bold">Akun saya</h1>
        {query.sandi && (
          <Notice tone="ok" title="Kata sandi sudah diganti.">
            {Number(query.diakhiri) > 0 && `${formatCount(Number(query.diakhiri))} sesi lain diakhiri.`}
          </Notice>
        )}
        {!query.sandi && query.diakhiri && (
          <Notice tone="ok">{formatCount(Number(query.diakhiri) || 0)} sesi diakhiri.</Notice>
        )}
        <nav aria-label="Meja kerja">
          <ul className="border-t border-line">
            {deskLinks(actor, pending).map(({ href, label, count }) => (
              <li key={href} className="border-b border-line">
                <a href={href} className="flex min-h-13 items-center gap-3 font-semibold hover:bg-sunk">
                  {label}
                  {count > 0 && (
                    <span className="font-medium text-warn">{formatCount(count)} belum ditandatangani</span>
                  )}
                  <Icon name="chevron-right" className="ml-auto text-reported" />
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <DescriptionList
          items={[
            { term: "Nama", detail: account.name },
            { term: "NIP atau nama pengguna", detail: formatNip(account.username) },
            ...(account.unitName ? [{ term: "Unit kerja", detail: account.unitName }] : []),
            { term: "Peran", detail: roles.length > 0 ? roles.join("; ") : "Pegawai" },
            { term: "Akun dibuat", detail: formatDate(account.createdAt, zone) },
            ...lastCodeFacts(lastCode, { zone, bkpsdmName }),
          ]}
        />
        {actor.employeeId && (
          <section aria-labelledby="judul-data">
            <h2 id="judul-data" className="pb-2 text-18 font-bold">
              Data pribadi
            </h2>
            <p className="max-w-[68ch] pb-3">
              Apa yang disimpan tentang Anda, untuk apa, berapa lama, dan siapa yang pernah membukanya.
            </p>
            <ButtonLink href="/akun/data-saya">Lihat data saya</ButtonLink>
          </section>
        )}
        <section id="sesi" aria-labelledby="judul-sesi">
          <h2 id="judul-sesi" className="pb-2 text-18 font-bold">
            Perangkat yang sedang masuk
          </h2>
          <SessionList
            sessions={sessions.map((session) => ({
              id: session.id,
              device: deviceName(session.userAgent),
              address: session.ip,
              since: formatDateTime(session.createdAt, zone),
              current: session.current,
            }))}
            endAction={endSessionAction}
          />
          {others > 1 && (
            <div className="pt-3">
              <ActionButton
                action={endOtherSessionsAction}
                fields={{}}
                label="Keluarkan semua yang lain"
                pendingLabel="Mengakhiri"
              />
            </div>
          )}
        </section>
        <section id="kata-sandi" aria-labelledby="judul-sandi">
          <h2 id="judul-sandi" className="pb-3 text-18 font-bold">
            Ganti kata sandi
          </h2>
          <PasswordForm action={changePasswordAction} username={account.username} />
        </section>
      </main>
    </>
  );
}
