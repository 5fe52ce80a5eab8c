import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { signedIn } from "@/app/signed-in";
import { TabletReceipt } from "@/components/ceremonies/tablet/tablet-receipt";
import { Receipt } from "@/components/pacts/receipt";
import { isSigningOpen } from "@/lib/campaigns/rules";
import { listMyCirculars } from "@/lib/circulars/queries";
import { isUnread } from "@/lib/circulars/rules";
import { formatVerificationCode } from "@/lib/documents/verification-code";
import { baseUrl } from "@/lib/env";
import { formatDateTime } from "@/lib/format/date";
import { singleValues } from "@/lib/format/query-string";
import { type Evidence, findEvidence, recordOf } from "@/lib/pacts/evidence";
import { listGivenSignatures } from "@/lib/pacts/given-signatures";
import { methodWords } from "@/lib/pacts/method-words";
import { isDone } from "@/lib/pacts/rules";
import type { PactStatus } from "@/lib/pacts/schema";
import { findSeal } from "@/lib/seals/queries";
import { sealWords } from "@/lib/seals/words";
import { pactGone } from "../../gone";
import { proofsOf } from "../../proofs";

export const metadata: Metadata = { title: "Bukti penandatanganan" };

export default async function Page({ params, searchParams }: PageProps<"/pakta/[pactId]/bukti">) {
  const [{ pactId }, { kode, sudah }] = [await params, singleValues(await searchParams)];
  const actor = await signedIn(`/pakta/${pactId}/bukti`, kode === undefined ? {} : { kode });
  const evidence = await findEvidence(actor, pactId, kode);
  const record = evidence && recordOf(evidence);
  if (!evidence || evidence.anonymised) return pactGone(actor, pactId);
  if (!record) notFound();
  const code = formatVerificationCode(evidence.verificationCode);
  const url = `${baseUrl()}/verifikasi/${code}`;
  const signedAt = formatDateTime(evidence.signedAt, evidence.zone, true);
  if (actor.kiosk) return <TabletReceipt name={record.person.name} signedAt={signedAt} code={code} url={url} />;
  const { strength, strengthNote } = methodWords(evidence.method);
  const [signatures, seal] = await Promise.all([listGivenSignatures(actor, pactId), findSeal(evidence.signatureId)]);
  const next = signatures.find(({ signedAt }) => Date.parse(signedAt) === evidence.supersededAt?.getTime());
  const replaced = evidence.supersededAt === null && evidence.replacedBecause !== null && !isDone(evidence.pactStatus);
  const mine = actor.kind === "user" && actor.employeeId === evidence.employeeId;
  const unread = (mine ? await listMyCirculars(actor) : []).find(
    (each) => each.campaignId === evidence.campaignId && isUnread(each),
  );
  return (
    <Receipt
      pactId={pactId}
      name={record.person.name}
      signedAt={signedAt}
      campaignName={evidence.campaignName}
      method={`${strength} (${strengthNote})`}
      seal={sealWords(seal, evidence.zone, { own: true })}
      verifiedBy={record.scan?.verifiedBy ?? null}
      code={code}
      url={url}
      textVersion={evidence.textVersion}
      owedVersion={replaced ? evidence.presentVersion : null}
      owed={owedNow(evidence)}
      circularId={unread?.id ?? null}
      replacedBy={next?.textVersion ?? null}
      proofs={proofsOf(pactId, signatures, { zone: evidence.zone, except: evidence.verificationCode })}
      already={sudah !== undefined}
    />
  );
}

/** A sheet of the new words that waits, an exemption or a removal asks for nothing more. */
function owedNow({ pactStatus, campaignStatus }: Evidence): "now" | "closed" | "no" {
  if (!(["pending", "returned", "declined"] as PactStatus[]).includes(pactStatus)) return "no";
  return isSigningOpen({ status: campaignStatus }) ? "now" : "closed";
}
