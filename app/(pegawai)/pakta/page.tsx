import type { Metadata } from "next";
import { signedIn } from "@/app/signed-in";
import { MyCeremonies } from "@/components/ceremonies/my-ceremonies";
import { OwnCirculars } from "@/components/circulars/own-circulars";
import { OpenPact } from "@/components/pacts/open-pact";
import { OwnHeader } from "@/components/pacts/own-header";
import { PactHistory, type PastPact } from "@/components/pacts/pact-history";
import { EmptyState } from "@/components/ui/empty-state";
import { deskLinks } from "@/lib/accounts/desks";
import { turnAhead } from "@/lib/campaigns/wave-rules";
import { listMyCeremonies } from "@/lib/ceremonies/my-ceremonies";
import { checkInState } from "@/lib/ceremonies/rules";
import { listMyCirculars } from "@/lib/circulars/queries";
import { labelledNip } from "@/lib/employees/nip";
import { formatDate, formatLongDate, formatTime, startOfDay } from "@/lib/format/date";
import { unitWithOpd } from "@/lib/format/unit";
import { methodWords } from "@/lib/pacts/method-words";
import { findMe, listMyPacts, type MyPact } from "@/lib/pacts/my-pacts";
import { isDone, isSignable } from "@/lib/pacts/rules";
import { proofsOf } from "./proofs";

export const metadata: Metadata = { title: "Pakta saya" };

const isOwed = ({ status, campaignStatus }: MyPact) => campaignStatus === "open" && isSignable(status);

export default async function Page() {
  const actor = await signedIn("/pakta");
  const [me, pacts, circulars, ceremonies] = await Promise.all([
    findMe(actor),
    listMyPacts(actor),
    listMyCirculars(actor),
    listMyCeremonies(actor),
  ]);
  const now = new Date();
  const owed = pacts.filter(isOwed);
  const past = pacts.filter((pact) => !isOwed(pact));
  const desks = deskLinks(actor).filter(({ desk }) => desk !== "employee");
  return (
    <>
      <OwnHeader
        name={me?.name ?? actor.name}
        number={me && labelledNip(me.employmentType, me.nip)}
        office={me && [me.position, unitWithOpd(me)].filter(Boolean).join(", ")}
        desks={desks}
      />
      <main id="isi" className="mx-auto max-w-160 px-4 pb-10 text-16">
        {owed.map((pact) => (
          <OpenPact
            key={pact.id}
            id={pact.id}
            campaignName={pact.campaignName}
            agencyName={pact.agencyName}
            deadline={formatDate(startOfDay(pact.deadline, pact.zone), pact.zone)}
            status={pact.status}
            proofs={proofsOf(pact.id, pact.signatures, pact)}
            turn={turnAhead(pact, now)}
          />
        ))}
        <OwnCirculars circulars={circulars} first={owed.length === 0} />
        <MyCeremonies
          ceremonies={ceremonies.map(({ code, startsAt, zone, attendedAt, status, ...ceremony }) => ({
            ...ceremony,
            when: `${formatLongDate(startsAt, zone)}, ${formatTime(startsAt, zone)}`,
            attended: attendedAt && formatTime(attendedAt, zone),
            checkIn: checkInState({ startsAt, status }, new Date()) === "open" ? `/hadir/${code}` : null,
          }))}
        />
        {pacts.length === 0 && (
          <EmptyState title="Belum ada pakta untuk Anda" level="h1">
            Saat instansi Anda membuka kegiatan penandatanganan dan Anda termasuk sasarannya, pakta muncul di sini.
          </EmptyState>
        )}
        {past.length > 0 && (
          <PactHistory first={owed.length === 0 && circulars.length === 0} pacts={past.map(pastPact)} />
        )}
      </main>
    </>
  );
}

/** A settled pact leads to the proof of its signature; one that ended open names what had been signed before. */
function pastPact({ id, campaignName, campaignStatus, status, statusAt, signatures, zone }: MyPact): PastPact {
  const settled = isDone(status) ? signatures.find(({ inForce }) => inForce) : undefined;
  const leftOpen = status === "pending" && campaignStatus !== "open";
  const owed =
    signatures.length > 0
      ? "Naskah versi baru tidak ditandatangani sampai kegiatan ditutup"
      : "sampai kegiatan ditutup";
  return {
    id,
    campaignName,
    status,
    method: settled ? methodWords(settled.method).short : null,
    when: leftOpen ? owed : formatDate(settled ? new Date(settled.signedAt) : statusAt, zone),
    hasReceipt: settled !== undefined,
    proofs: proofsOf(id, signatures, { zone, except: settled?.verificationCode }),
  };
}
