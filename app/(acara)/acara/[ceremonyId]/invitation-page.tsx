import { notFound } from "next/navigation";
import type { CeremonyProps } from "@/app/(acara)/acara/desk";
import { signedIn } from "@/app/signed-in";
import { InvitationCard } from "@/components/ceremonies/invitation-card";
import { PageHead } from "@/components/layout/page-head";
import { readInvitation } from "@/lib/ceremonies/invitations";
import { checkInState } from "@/lib/ceremonies/rules";
import { desksOf } from "@/lib/policy";

/** The ceremony for whoever does not run it, but is invited or answers for people who are. */
export async function InvitationPage({ params }: CeremonyProps) {
  const { ceremonyId } = await params;
  const actor = await signedIn(`/acara/${ceremonyId}`);
  const invitation = await readInvitation(actor, ceremonyId);
  if (!invitation) notFound();
  const { name, code, guest, attendedAt } = invitation;
  const open = guest && !attendedAt && checkInState(invitation, new Date()) === "open";
  const atDesk = desksOf(actor).includes("unit");
  const crumbs = [
    atDesk ? { href: "/acara", label: "Acara" } : { href: "/pakta", label: "Pakta saya" },
    { label: name },
  ];
  return (
    <>
      <PageHead title={name} crumbs={crumbs} />
      <InvitationCard invitation={invitation} checkIn={open ? `/hadir/${code}` : null} />
    </>
  );
}
