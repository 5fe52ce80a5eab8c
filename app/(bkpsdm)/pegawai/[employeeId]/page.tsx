import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { after } from "next/server";
import { leaveAction } from "@/app/(bkpsdm)/pegawai/actions";
import { addPersonAction, removePersonAction, updateEmployeeAction } from "@/app/(bkpsdm)/pegawai/population-actions";
import { enterStaffRoom } from "@/app/(bkpsdm)/pegawai/rooms";
import type { SearchParams } from "@/app/signed-in";
import { AccountFacts } from "@/components/employees/account-facts";
import { EmployeeRecord } from "@/components/employees/employee-record";
import { LeaveForm } from "@/components/employees/leave-form";
import { PactHistory } from "@/components/employees/pact-history";
import { PageHead } from "@/components/layout/page-head";
import { ChangePersonForm } from "@/components/population/change-person-form";
import { MemberForm } from "@/components/population/member-form";
import { Memberships, PersonLines } from "@/components/population/person-population";
import { PersonReminders } from "@/components/reminders/person-reminders";
import { WhatsAppButton } from "@/components/reminders/whatsapp-button";
import { buttonClass } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { listUnitChoices } from "@/lib/agencies/queries";
import { findEmployee } from "@/lib/employees/find-employee";
import { labelledNip } from "@/lib/employees/nip";
import { formatDate, formatDateTime } from "@/lib/format/date";
import { fullName } from "@/lib/format/person";
import { whatsAppNumber } from "@/lib/format/whatsapp";
import { isMailSent } from "@/lib/mail/post-office";
import { allows } from "@/lib/policy";
import { memberships, personLines } from "@/lib/population/person-lines";
import { personReminders } from "@/lib/reminders/queries";
import { channelNames } from "@/lib/reminders/schema";
import { stateWords } from "@/lib/reminders/state-words";
import { noteReading } from "@/lib/rights/note-reading";

export const metadata: Metadata = { title: "Pegawai" };

/** What was just done, by the word in the address. */
const doneWords: Record<string, string> = {
  ditambahkan: "Pegawai ditambahkan.",
  kembali: "Pegawai yang pernah bertugas dicatat kembali, dengan riwayatnya.",
  diubah: "Perubahan data pegawai tersimpan.",
  masuk: "Pegawai masuk sasaran kegiatan.",
  keluar: "Pegawai keluar dari sasaran kegiatan.",
};

type Props = { readonly params: Promise<{ employeeId: string }>; readonly searchParams: SearchParams };

export default async function EmployeePage({ params, searchParams }: Props) {
  const { employeeId } = await params;
  const { actor, query } = await enterStaffRoom(`/pegawai/${employeeId}`, searchParams);
  const person = await findEmployee(actor, employeeId);
  if (!person) notFound();
  after(() => noteReading(actor, { employeeId }, "person"));
  const mayChange = !person.goneAt && allows("employee.update", actor, person);
  const [standing, lines, units] = await Promise.all([
    memberships(actor, employeeId),
    personLines(actor, employeeId),
    mayChange ? listUnitChoices(actor) : [],
  ]);
  const name = fullName(person);
  const reminders = await personReminders(actor, { employeeId });
  const owed = person.pacts.find(({ status }) => status === "pending" || status === "returned");
  const mayRemind = allows("reminder.record-whatsapp", actor, person) && whatsAppNumber(person.phone) !== null;
  return (
    <>
      <PageHead
        title={name}
        lead={`${labelledNip(person.employmentType, person.nip)} · ${person.unitName}`}
        crumbs={[{ href: "/pegawai", label: "Pegawai" }, { label: name }]}
      />
      {doneWords[query.selesai ?? ""] && <Notice tone="ok" title={doneWords[query.selesai ?? ""]} />}
      {person.goneAt && (
        <div className="pt-4">
          <Notice tone="info" title="Tidak lagi bertugas">
            Ditandai {formatDate(new Date(person.goneAt), person.zone)}. {person.goneReason}. Riwayat dan bukti pakta
            tetap tersimpan.
          </Notice>
        </div>
      )}
      <div className="grid gap-x-12 gap-y-8 pt-5 desk:grid-cols-[1.1fr_1fr]">
        <EmployeeRecord person={person} />
        <div className="grid content-start gap-8">
          <PactHistory pacts={person.pacts} zone={person.zone} hrefOf={(pactId) => `/pegawai/pakta/${pactId}`} />
          {allows("reminder.record-whatsapp", actor, person) && (
            <PersonReminders
              lines={reminders.map(({ at, channel, state, by }) => ({
                id: `${at} ${channel}`,
                title: `${channelNames[channel]} · ${stateWords({ channel, state }, isMailSent())}`,
                when: `${formatDateTime(new Date(at), person.zone)} · ${by ?? "otomatis"}`,
              }))}
              action={
                owed &&
                mayRemind && (
                  <WhatsAppButton
                    about={{ pactId: owed.pactId }}
                    back={`/pegawai/${employeeId}`}
                    label="Ingatkan lewat WhatsApp"
                    spoken={`Ingatkan ${name}`}
                  />
                )
              }
            />
          )}
          <Memberships
            memberships={standing}
            deed={({ campaignId, state }) =>
              mayChange &&
              state !== "signed" && (
                <MemberForm
                  key={state}
                  action={state === "in" ? removePersonAction : addPersonAction}
                  employeeId={employeeId}
                  campaignId={campaignId}
                  way={state === "in" ? "out" : "in"}
                />
              )
            }
          />
          <PersonLines lines={lines} zone={person.zone} />
          <AccountFacts status={person.accountStatus} lastSignInAt={person.lastSignInAt} zone={person.zone} />
          {mayChange && (
            <ChangePersonForm
              key={`${person.unitId}-${person.legalStanding}`}
              action={updateEmployeeAction}
              person={person}
              units={units}
            />
          )}
          {!person.goneAt && allows("employee.leave", actor, person) && (
            <details>
              <summary className={buttonClass({ look: "outline" })}>Tandai tidak lagi bertugas</summary>
              <LeaveForm
                action={leaveAction}
                back={`/pegawai/${employeeId}`}
                people={[{ employeeId, name, nip: person.nip, unitName: person.unitName }]}
                single
              />
            </details>
          )}
        </div>
      </div>
    </>
  );
}
