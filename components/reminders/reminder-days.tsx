import { formatCount } from "@/lib/format/number";

export type DayLine = {
  readonly day: string;
  /** "Selasa, 10 Oktober 2028" */
  readonly words: string;
  readonly mails: number;
  readonly waiting: number;
  readonly failed: number;
  readonly withheld: number;
  readonly skipped: number;
  readonly whatsApps: number;
};

type ReminderDaysProps = {
  readonly days: readonly DayLine[];
  /** Whether mails leave this machine, or are only written to files. */
  readonly mailSent: boolean;
};

/** What came of the reminders of each day; those that were not sent are told beneath the day. */
export function ReminderDays({ days, mailSent }: ReminderDaysProps) {
  return (
    <table className="data">
      <thead>
        <tr>
          <th scope="col">Hari</th>
          <th scope="col" className="num">
            {mailSent ? "Surat elektronik" : "Ditulis ke berkas"}
          </th>
          <th scope="col" className="num max-sm:hidden">
            Menunggu
          </th>
          <th scope="col" className="num">
            Gagal
          </th>
          <th scope="col" className="num">
            WhatsApp
          </th>
        </tr>
      </thead>
      <tbody>
        {days.map(({ day, words, mails, waiting, failed, withheld, skipped, whatsApps }) => (
          <tr key={day}>
            <th scope="row" className="font-medium">
              {words}
              {withheld > 0 && (
                <span className="block text-13 font-normal text-quiet">
                  {formatCount(withheld)} ditahan: menyatakan tidak bersedia
                </span>
              )}
              {skipped > 0 && (
                <span className="block text-13 font-normal text-quiet">
                  {formatCount(skipped)} tidak diperlukan lagi
                </span>
              )}
              {waiting > 0 && (
                <span className="block text-13 font-normal text-quiet sm:hidden">{formatCount(waiting)} menunggu</span>
              )}
            </th>
            <td className="num">{formatCount(mails)}</td>
            <td className="num max-sm:hidden">{formatCount(waiting)}</td>
            <td className={`num ${failed > 0 ? "font-semibold text-bad" : ""}`}>{formatCount(failed)}</td>
            <td className="num">{formatCount(whatsApps)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
