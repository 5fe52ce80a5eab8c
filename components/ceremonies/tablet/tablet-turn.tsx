import { NotNow } from "@/components/ceremonies/not-now";
import { type FormSend, SmallForm } from "@/components/ceremonies/small-form";
import { TabletBar } from "@/components/ceremonies/tablet/tablet-bar";
import { TABLET_IDLE_SECONDS } from "@/components/ceremonies/tablet/turn-seconds";
import { ButtonAnchor } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { canSign, type PactHere } from "@/lib/ceremonies/pact-rules";

type TabletTurnProps = {
  readonly person: string;
  readonly ceremony: string;
  readonly secondsLeft: number;
  readonly pact: PactHere | null;
  /** Null for somebody who is not invited to the ceremony. */
  readonly attendance: {
    readonly attended: string | null;
    readonly open: boolean;
    readonly action: FormSend;
    readonly fields: Readonly<Record<string, string>>;
  } | null;
};

/** Somebody's turn at a shared tablet: the own pact, and that one is there. */
export function TabletTurn({ person, ceremony, secondsLeft, pact, attendance }: TabletTurnProps) {
  const toSign = pact !== null && canSign(pact);
  return (
    <>
      <TabletBar ceremony={ceremony} idle={TABLET_IDLE_SECONDS} secondsLeft={secondsLeft} />
      <main id="isi" className="mx-auto max-w-160 px-4 pb-10 text-16">
        <h1 className="pt-8 text-24 font-bold">{person}</h1>
        <p className="pb-6 text-quiet">Bukan Anda? Akhiri sesi ini, lalu masuk dengan NIP Anda sendiri.</p>
        {pact && !pact.done && !toSign && (
          <div className="pb-4">
            <NotNow pact={pact} />
          </div>
        )}
        {pact && (
          <ButtonAnchor
            href={`/pakta/${pact.id}${pact.done ? "/bukti" : ""}`}
            look={toSign || pact.done ? "go" : "outline"}
            size="large"
            wide
          >
            {toSign ? "Baca dan tanda tangani pakta" : pact.done ? "Lihat bukti penandatanganan" : "Baca naskah pakta"}
          </ButtonAnchor>
        )}
        {!pact && (
          <Notice tone="info" title="Tidak ada pakta untuk Anda pada kegiatan ini.">
            Sampaikan kepada petugas bila seharusnya ada.
          </Notice>
        )}
        {attendance && (
          <section className="pt-8">
            {attendance.attended ? (
              <Notice tone="ok" title={`Anda tercatat hadir pukul ${attendance.attended}.`} />
            ) : attendance.open ? (
              <SmallForm action={attendance.action} fields={attendance.fields}>
                {toSign && <p className="pb-3 text-quiet">Kehadiran ikut tercatat saat Anda menandatangani.</p>}
                <SubmitButton look="outline" size="large" wide pendingLabel="Mencatat">
                  Saya hadir
                </SubmitButton>
              </SmallForm>
            ) : null}
          </section>
        )}
      </main>
    </>
  );
}
