import { NotNow } from "@/components/ceremonies/not-now";
import { type FormSend, SmallForm } from "@/components/ceremonies/small-form";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextLink } from "@/components/ui/text-link";
import { canSign, type PactHere } from "@/lib/ceremonies/pact-rules";
import type { CheckInState } from "@/lib/ceremonies/rules";

type OwnCheckInProps = {
  readonly action: FormSend;
  readonly ceremonyId: string;
  readonly code: string;
  readonly person: string;
  readonly name: string;
  readonly when: string;
  readonly place: string;
  readonly state: CheckInState;
  /** Why it does not take place. */
  readonly cancelReason: string | null;
  readonly hours: { readonly from: string; readonly until: string };
  /** "07.41 WIB" once the person said so. */
  readonly attended: string | null;
  readonly pact: PactHere | null;
  /** One press for both: who came by the QR for signing. */
  readonly andPact?: boolean;
};

/** A ceremony on the phone of somebody who is there. */
export function OwnCheckIn(props: OwnCheckInProps) {
  const { action, ceremonyId, code, person, name, when, place, state, cancelReason, hours, attended, pact } = props;
  const { andPact = false } = props;
  const asked = state === "open" && !attended;
  return (
    <>
      <h1 className="pt-6 text-24 font-bold">{name}</h1>
      <p className="text-quiet tabular-nums">{when}</p>
      <p className="pb-6 text-quiet">{place}</p>
      {state === "cancelled" ? (
        <Notice tone="bad" title="Acara ini dibatalkan.">
          {cancelReason}
        </Notice>
      ) : attended ? (
        <Notice tone="ok" title={`${person} tercatat hadir pukul ${attended}.`} />
      ) : state === "open" ? (
        <SmallForm action={action} fields={{ ceremonyId, code, ...(andPact && { next: "pakta" }) }}>
          <p className="pb-3">
            Anda masuk sebagai <b className="font-semibold">{person}</b>.
          </p>
          <SubmitButton size="large" wide pendingLabel="Mencatat">
            {andPact ? "Saya hadir, buka pakta saya" : "Saya hadir"}
          </SubmitButton>
        </SmallForm>
      ) : (
        <Notice
          tone="info"
          title={state === "early" ? "Acara belum dibuka." : "Waktu menyatakan hadir sudah berakhir."}
        >
          Kehadiran dinyatakan antara {hours.from} dan {hours.until}.
          {state === "over" && " Sampaikan kepada petugas bila Anda hadir tetapi belum tercatat."}
        </Notice>
      )}
      {andPact && pact ? (
        <p className="pt-4 text-quiet">
          Tidak berada di acara ini? <TextLink href={`/pakta/${pact.id}`}>Buka pakta tanpa menyatakan hadir</TextLink>
        </p>
      ) : (
        pact && !(state === "cancelled" && pact.closed) && <OwnPact pact={pact} code={code} {...{ attended, asked }} />
      )}
    </>
  );
}

type OwnPactProps = Pick<OwnCheckInProps, "attended" | "code"> & { readonly pact: PactHere; readonly asked: boolean };

/** The own pact below; who has not said yet whether one is there is asked on the way to it. */
function OwnPact({ pact, code, attended, asked }: OwnPactProps) {
  const toSign = canSign(pact);
  return (
    <section className="pt-8">
      <h2 className="pb-1 text-18 font-bold">Pakta Anda</h2>
      {pact.done || toSign ? (
        <p className="pb-3 text-quiet">
          {pact.done
            ? "Anda sudah menandatangani pakta."
            : "Kehadiran belum berarti menandatangani. Baca dan tandatangani pakta Anda sendiri."}
        </p>
      ) : (
        <div className="pt-1 pb-4">
          <NotNow pact={pact} />
        </div>
      )}
      <ButtonLink
        look={attended && toSign ? "go" : "outline"}
        size="large"
        wide
        href={toSign && asked ? `/hadir/${code}/pakta` : `/pakta/${pact.id}${pact.done ? "/bukti" : ""}`}
      >
        {pact.done ? "Lihat bukti" : toSign ? "Buka pakta saya" : "Baca naskah pakta"}
      </ButtonLink>
    </section>
  );
}
