import { formatCount } from "@/lib/format/number";

export type DayLine = {
  readonly day: string;
  /** "Selasa, 10 Oktober 2028" */
  readonly words: string;
  readonly mails: number;
  readonly waiting: number;
  readonly failed: number;
  readonly whatsApps: number;
};

/** What went out on each day. */
export function ReminderDays({ days }: { readonly days: readonly DayLine[] }) {
  return (
    <table className="data">
      <thead>
        <tr>
          <th scope="col">Hari</th>
          <th scope="col" className="num">
            Email
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
        {days.map(({ day, words, mails, waiting, failed, whatsApps }) => (
          <tr key={day}>
            <th scope="row" className="font-medium">
              {words}
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
