import type { Metadata } from "next";
import { activateAction, typeCodeAction } from "@/app/(publik)/aktivasi/actions";
import { typedCode } from "@/app/(publik)/aktivasi/typed-code";
import { ActivationCodeForm } from "@/components/accounts/activation-code-form";
import { ActivationForm } from "@/components/accounts/activation-form";
import { Entrance } from "@/components/accounts/entrance";
import { TabletWatch } from "@/components/ceremonies/tablet/tablet-watch";
import { TABLET_IDLE_SECONDS } from "@/components/ceremonies/tablet/turn-seconds";
import { DescriptionList } from "@/components/ui/description-list";
import { Notice } from "@/components/ui/notice";
import { TextLink } from "@/components/ui/text-link";
import { findActivation } from "@/lib/accounts/find-activation";
import { currentActor, currentOrigin } from "@/lib/auth";
import { Refusal } from "@/lib/core/errors";
import { maskNip } from "@/lib/employees/nip";
import { formatDate } from "@/lib/format/date";
import { maskName } from "@/lib/format/person";
import { singleValues } from "@/lib/format/query-string";

export const metadata: Metadata = { title: "Aktifkan akun" };

export default async function ActivationPage({ searchParams }: PageProps<"/aktivasi">) {
  const query = singleValues(await searchParams);
  const { tablet } = await currentOrigin();
  const watch = tablet && <TabletWatch idle={TABLET_IDLE_SECONDS} signedIn={false} />;
  // Of a slip's QR code or a message the address holds the code; typed by hand it comes without one. A shared tablet
  // keeps addresses: there it is typed.
  const kode = (tablet ? undefined : query.kode) ?? (query.lain ? undefined : await typedCode());
  if (!kode) {
    return (
      <Entrance title="Aktifkan akun" lead="Masukkan kode aktivasi Anda, lalu buat kata sandi sendiri.">
        <ActivationCodeForm action={typeCodeAction} />
        <p className="border-t border-line pt-4 text-14">
          Belum menerima kode? Mintalah kepada operator unit Anda. Sudah punya kata sandi?{" "}
          <TextLink href="/masuk">Masuk</TextLink>
        </p>
        {watch}
      </Entrance>
    );
  }
  const found = await lookUp(kode);
  if (found instanceof Refusal) {
    return (
      <Entrance title="Aktifkan akun">
        <ActivationCodeForm action={typeCodeAction} typed={kode} error={found.sentence} />
        <p className="border-t border-line pt-4 text-14">
          Sudah pernah memakai kode ini? <TextLink href="/masuk">Masuk dengan kata sandi Anda</TextLink>
        </p>
        {watch}
      </Entrance>
    );
  }
  const byNip = /^\d{18}$/.test(found.username);
  return (
    <Entrance title={found.first ? "Buat kata sandi" : "Buat kata sandi baru"} lead="Pastikan akun ini milik Anda.">
      <DescriptionList
        items={[
          { term: "Nama", detail: maskName(found.name) },
          byNip
            ? { term: "NIP", detail: maskNip(found.username) }
            : { term: "Nama pengguna", detail: found.username, note: "Catat: dipakai setiap kali Anda masuk." },
          ...(found.unitName ? [{ term: "Unit kerja", detail: found.unitName, note: found.agencyName }] : []),
          { term: "Kode berlaku", detail: `sampai ${formatDate(found.expiresAt, found.zone)}` },
        ]}
      />
      {!found.first && (
        <Notice tone="warn">Akun ini sudah punya kata sandi. Kata sandi lama berakhir setelah Anda menyimpan.</Notice>
      )}
      <ActivationForm
        action={activateAction}
        code={kode}
        atTablet={Boolean(tablet)}
        username={byNip ? undefined : found.username}
      />
      {watch}
      <p className="text-14 text-quiet">
        Bukan Anda? Jangan lanjutkan. Kembalikan kode ini kepada petugas yang memberikannya, atau{" "}
        <TextLink href="/aktivasi?lain=1">masukkan kode lain</TextLink>.
      </p>
    </Entrance>
  );
}

async function lookUp(code: string) {
  try {
    return (await findActivation(await currentActor(), code)) ?? new Refusal("activation_failed");
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}
