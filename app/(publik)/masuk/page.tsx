import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { signInAction } from "@/app/(publik)/masuk/actions";
import { Entrance } from "@/components/accounts/entrance";
import { SignInForm } from "@/components/accounts/sign-in-form";
import { TextLink } from "@/components/ui/text-link";
import { nextPath } from "@/lib/accounts/next-path";
import { currentActor } from "@/lib/auth";

export const metadata: Metadata = { title: "Masuk" };

export default async function SignInPage({ searchParams }: PageProps<"/masuk">) {
  const next = nextPath((await searchParams).lanjut);
  const actor = await currentActor();
  if (actor.origin.tablet) redirect("/tablet");
  if (actor.kind === "user") redirect(next);
  return (
    <Entrance title="Masuk">
      <SignInForm action={signInAction} next={next} />
      <ul className="border-t border-line text-14">
        <li className="border-b border-line py-3">
          Baru pertama kali? <TextLink href="/aktivasi">Aktifkan akun dengan kode</TextLink>
        </li>
        <li className="border-b border-line py-3">
          <TextLink href="/masuk/lupa-kata-sandi">Lupa kata sandi</TextLink>
        </li>
      </ul>
    </Entrance>
  );
}
