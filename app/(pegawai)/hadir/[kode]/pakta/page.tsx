import { redirect } from "next/navigation";
import { signedIn } from "@/app/signed-in";
import { findInvitation } from "@/lib/ceremonies/check-in";

/** Where the QR "Pindai untuk menandatangani" leads: to one's own pact of the ceremony's campaign. */
export default async function Page({ params }: { readonly params: Promise<{ kode: string }> }) {
  const { kode } = await params;
  const actor = await signedIn(`/hadir/${kode}/pakta`);
  const own = await findInvitation(actor, decodeURIComponent(kode));
  redirect(own?.pactId ? `/pakta/${own.pactId}` : "/pakta");
}
