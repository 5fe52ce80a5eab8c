import type { ScreenProps } from "@/components/ceremonies/screen/screen";
import { Qr } from "@/components/ui/qr";

type ScanSideProps = Pick<ScreenProps, "closed" | "code" | "signUrl" | "checkInUrl" | "address">;

/** The way from the hall to one's own pact, and, in the view of codes, to "Saya hadir"; neither once it is closed. */
export function ScanSide({ closed, code, signUrl, checkInUrl, address }: ScanSideProps) {
  if (closed) {
    return (
      <section className="screen-scan">
        <h2>Penandatanganan ditutup</h2>
      </section>
    );
  }
  return (
    <section className="screen-scan">
      <div className="screen-codes">
        <div>
          <h2>Pindai untuk menandatangani</h2>
          <div className="screen-code">
            <Qr text={signUrl} label="Kode QR menuju pakta Anda" className="screen-qr" />
            <div>
              <p>Kode acara</p>
              <p className="screen-word">{code}</p>
            </div>
          </div>
        </div>
        <div className="screen-checkin">
          <h2>Pindai untuk menyatakan hadir</h2>
          <div className="screen-code">
            <Qr text={checkInUrl} label="Kode QR daftar hadir" className="screen-qr" />
          </div>
        </div>
      </div>
      <p className="screen-address">
        atau buka <strong>{address}</strong>
      </p>
    </section>
  );
}
