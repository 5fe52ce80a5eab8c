import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { Entrance } from "@/components/accounts/entrance";
import { TabletSignInForm } from "@/components/ceremonies/tablet/tablet-sign-in-form";
import { TabletWatch } from "@/components/ceremonies/tablet/tablet-watch";
import { TABLET_IDLE_SECONDS } from "@/components/ceremonies/tablet/turn-seconds";
import { ButtonAnchor } from "@/components/ui/button";
import { TextLink } from "@/components/ui/text-link";
import { openTablet } from "../opened";
import { tabletSignInAction } from "./actions";

export const metadata: Metadata = { title: "Masuk di tablet bersama" };

export default async function Page() {
  const { kiosk, person } = await openTablet();
  if (person) redirect("/tablet");
  return (
    <Entrance title="Masuk" lead={kiosk.name}>
      <TabletSignInForm action={tabletSignInAction} />
      <ul className="border-t border-line text-14">
        <li className="border-b border-line py-3">
          Belum punya kata sandi? <TextLink href="/aktivasi?lain=1">Masuk dengan kode aktivasi</TextLink>
        </li>
      </ul>
      <ButtonAnchor href="/tablet/selesai" size="large" wide look="quiet">
        Batal
      </ButtonAnchor>
      <TabletWatch idle={TABLET_IDLE_SECONDS} signedIn={false} />
    </Entrance>
  );
}
