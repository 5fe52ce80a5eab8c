import type { RetentionView } from "@/lib/retention/schema";

type Overdue = Pick<RetentionView, "campaignName" | "anonymisation"> & { ownRequest: boolean };

/** What an admin is told of a campaign whose retention is over, and what the way to it is called. */
export function overdueWords({ campaignName, anonymisation, ownRequest }: Overdue): { title: string; link: string } {
  const subject = `Penganoniman ${campaignName}`;
  switch (anonymisation?.state) {
    case "requested":
      return ownRequest
        ? { title: `${subject} menunggu konfirmasi admin lain.`, link: "Lihat usul" }
        : { title: `${subject} menunggu konfirmasi Anda.`, link: "Periksa dan konfirmasi" };
    case "confirmed":
    case "told":
      return { title: `${subject} sedang dikerjakan.`, link: "Lihat kemajuan" };
    default:
      return { title: `Masa simpan data pribadi ${campaignName} sudah berakhir.`, link: "Tindak lanjuti" };
  }
}
