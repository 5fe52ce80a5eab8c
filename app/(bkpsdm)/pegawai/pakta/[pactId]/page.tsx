import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { after } from "next/server";
import { PactActions } from "@/app/(bkpsdm)/pegawai/pakta/[pactId]/pact-actions";
import { PactNotices } from "@/app/(bkpsdm)/pegawai/pakta/[pactId]/pact-notices";
import { enterStaffRoom } from "@/app/(bkpsdm)/pegawai/rooms";
import { personFacts } from "@/app/(unit)/unit/pegawai/[pactId]/person-facts";
import { timelineOf } from "@/app/(unit)/unit/pegawai/[pactId]/timeline";
import { deskPactGone } from "@/app/desk-pact-gone";
import type { SearchParams } from "@/app/signed-in";
import { aboutExemption } from "@/app/take-exemption";
import { uploadRefusal } from "@/app/upload-refusal";
import { PageHead } from "@/components/layout/page-head";
import { DescriptionList } from "@/components/ui/description-list";
import { SheetPages } from "@/components/unit/sheet-pages";
import { StandingBadge } from "@/components/unit/standing-badge";
import { Timeline } from "@/components/unit/timeline";
import { formatVerificationCode } from "@/lib/documents/verification-code";
import { labelledNip } from "@/lib/employees/nip";
import { isMailSent } from "@/lib/mail/post-office";
import { findPersonRecord, replacedSignature } from "@/lib/monitoring/person-record";
import { allows } from "@/lib/policy";
import { personReminders } from "@/lib/reminders/queries";
import { noteReading } from "@/lib/rights/note-reading";
import { findSealOfPact } from "@/lib/seals/queries";
import { sealWords } from "@/lib/seals/words";

export const metadata: Metadata = { title: "Pakta pegawai" };

type PageProps = { readonly params: Promise<{ pactId: string }>; readonly searchParams: SearchParams };

export default async function PactPage({ params, searchParams }: PageProps) {
  const { pactId } = await params;
  const { actor, query } = await enterStaffRoom(`/pegawai/pakta/${pactId}`, searchParams);
  const record = await findPersonRecord(actor, pactId);
  // An officer's pact elsewhere is within reach as the own one; this desk belongs to the agency that it looks after.
  if (!record) return deskPactGone(actor, pactId, { href: "/pegawai", label: "Pegawai" });
  if (!allows("scan.upload", actor, record)) notFound();
  after(() => noteReading(actor, { pactId }, "pact"));
  const signature = record.signatures.find(({ inForce }) => inForce);
  const [refusal, exemptRefusal, reminders, seal] = await Promise.all([
    uploadRefusal(pactId),
    uploadRefusal(aboutExemption(pactId)),
    personReminders(actor, { pactId }),
    findSealOfPact(pactId),
  ]);
  const sheet = record.scans.find(({ state }) => state !== "superseded" && state !== "withdrawn");
  const code = signature && { term: "Kode verifikasi", detail: formatVerificationCode(signature.verificationCode) };
  const sealed = seal && { term: "Segel PDF", ...sealWords(seal, record.zone) };
  return (
    <>
      <PageHead
        title={record.name}
        crumbs={[
          { href: "/pegawai", label: "Pegawai" },
          { href: `/pegawai/${record.employeeId}`, label: record.name },
          { label: "Pakta" },
        ]}
        lead={`${labelledNip(record.employmentType, record.nip)} · ${record.unitName}`}
        actions={<StandingBadge status={record.status} replaced={replacedSignature(record)} zone={record.zone} />}
      />
      <PactNotices
        record={record}
        done={query.selesai}
        sentId={query.terkirim}
        caseOpen={allows("case.follow-up", actor, record)}
      />
      <div className="grid gap-x-12 gap-y-6 pt-4 desk:grid-cols-[minmax(0,1fr)_minmax(0,24rem)]">
        <div className="grid min-w-0 content-start gap-6">
          <DescriptionList items={[...personFacts(record), ...(code ? [code] : []), ...(sealed ? [sealed] : [])]} />
          {sheet && <SheetPages scanId={sheet.id} pages={sheet.pages} state={sheet.state} note={sheet.note} />}
        </div>
        <div className="grid min-w-0 content-start gap-6">
          <PactActions actor={actor} record={record} refusal={refusal} exemptRefusal={exemptRefusal} />
          <section aria-labelledby="riwayat" className="min-w-0">
            <h2 id="riwayat" className="pb-2 text-16 font-bold">
              Riwayat
            </h2>
            <Timeline entries={timelineOf(record, reminders, { mailSent: isMailSent(), withDeclines: true })} />
          </section>
        </div>
      </div>
    </>
  );
}
