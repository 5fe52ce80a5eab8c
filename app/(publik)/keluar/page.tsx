import type { Metadata } from "next";
import { signOut } from "@/app/(publik)/keluar/actions";
import { Entrance } from "@/components/accounts/entrance";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { currentActor } from "@/lib/auth";

export const metadata: Metadata = { title: "Keluar" };

export default async function SignOutPage() {
  const actor = await currentActor();
  if (actor.kind === "user") {
    return (
      <Entrance title="Keluar dari Ikrar" lead={`Anda masuk sebagai ${actor.name.replace(/\.$/, "")}.`}>
        <form action={signOut}>
          <SubmitButton size="large" wide pendingLabel="Mengakhiri sesi">
            Keluar
          </SubmitButton>
        </form>
        <ButtonLink href="/beranda" size="large" wide>
          Tetap masuk
        </ButtonLink>
      </Entrance>
    );
  }
  return (
    <Entrance title="Anda telah keluar">
      <Notice tone="ok">
        Sesi di perangkat ini sudah berakhir. Tutup peramban bila perangkat ini dipakai bersama.
      </Notice>
      <ButtonLink href="/masuk" look="go" size="large" wide>
        Masuk kembali
      </ButtonLink>
      <ButtonLink href="/" size="large" wide look="quiet">
        Halaman depan
      </ButtonLink>
    </Entrance>
  );
}
