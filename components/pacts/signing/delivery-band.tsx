import type { ReactNode } from "react";

type DeliveryBandProps = {
  readonly seconds: number;
  readonly icon: ReactNode;
  /** Nothing outlives this page there: whoever goes away has not signed. */
  readonly tablet?: boolean;
};

/** Not sent yet: what happened, what is safe, and when it is tried again. The seconds are seen, not read aloud. */
export function DeliveryBand({ seconds, icon, tablet = false }: DeliveryBandProps) {
  return (
    <div role="status" className="border-l-4 border-warn-mark bg-warn-soft px-4 py-3.5">
      <h2 className="flex items-center gap-2 text-16 font-bold text-warn">
        {icon}
        Belum terkirim
      </h2>
      <p className="pt-1 text-14">
        Sambungan terputus.{" "}
        {tablet
          ? "Tetaplah di depan tablet sampai tanda tangan terkirim, atau akhiri sesi dan mulai dari awal;"
          : "Tanda tangan Anda masih ada di halaman ini. Jangan tutup halaman;"}{" "}
        <span aria-live="off" className="tabular-nums">
          dicoba lagi dalam {seconds} detik.
        </span>
      </p>
    </div>
  );
}
