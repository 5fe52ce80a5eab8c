import type { ReactNode } from "react";
import { Notice } from "@/components/ui/notice";
import type { Actor } from "@/lib/core/actor";
import { isLocalAddress } from "@/lib/env";
import { formatDateTime, type Zone } from "@/lib/format/date";
import { formatCount } from "@/lib/format/number";
import { isMailSent } from "@/lib/mail/post-office";
import { stuckMails } from "@/lib/reminders/round-queries";

/** What was just done, and what stands in the way of reminders. */
export async function reminderNotices(actor: Actor, query: Record<string, string>, zone: Zone): Promise<ReactNode> {
  const stuck = await stuckMails(actor);
  const people = Number(query.jumlah);
  return (
    <>
      {query.selesai === "rencana" && <Notice tone="ok">Rencana pengingat tersimpan.</Notice>}
      {query.selesai === "kirim" && people > 0 && (
        <Notice tone="ok" title={`${formatCount(people)} pengingat masuk antrean.`}>
          Hasilnya tampak pada halaman Surat.
        </Notice>
      )}
      {!isMailSent() && (
        <Notice tone="info" title="Server surat belum diatur (SMTP_URL).">
          Surat elektronik ditulis sebagai berkas dan dapat dibaca pada halaman Surat, tetapi tidak dikirim.
        </Notice>
      )}
      {isMailSent() && isLocalAddress() && (
        <Notice tone="warn" title="Alamat situs belum diatur (BASE_URL).">
          Tautan dalam email belum dapat dibuka dari komputer lain.
        </Notice>
      )}
      {stuck && (
        <Notice tone="warn" title={`${formatCount(stuck.mails)} email menunggu server surat.`}>
          Dicoba lagi otomatis pada {formatDateTime(stuck.nextAt, zone)}, paling lama 24 jam.
        </Notice>
      )}
    </>
  );
}
