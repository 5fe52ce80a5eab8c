import type { Metadata } from "next";
import { type CeremonyProps, openCeremony } from "@/app/(acara)/acara/desk";
import { Screen } from "@/components/ceremonies/screen/screen";
import { findCampaign } from "@/lib/campaigns/queries";
import { pledgeValues } from "@/lib/campaigns/rules";
import { attendanceUnits } from "@/lib/ceremonies/attendance-queries";
import { figuresOf } from "@/lib/ceremonies/figures";
import { invitedTo } from "@/lib/ceremonies/rules";
import { fillPledge } from "@/lib/documents/pledge-text";
import { baseUrl } from "@/lib/env";
import { formatLongDate } from "@/lib/format/date";

export const metadata: Metadata = { title: "Layar acara" };

const VIEWS = ["naskah", "hitungan", "kode"] as const;

/** The big screen of a ceremony: the pledge, the count and the way to the own pact. It shows nobody's name. */
export default async function Page(props: CeremonyProps) {
  const { actor, query, ceremony } = await openCeremony(props, "/layar");
  const { id, code, unit, agencyName, zone, place } = ceremony;
  const [campaign, figures, units] = await Promise.all([
    findCampaign(actor, ceremony.campaign.id),
    figuresOf(actor, ceremony, new Date()),
    attendanceUnits(actor, id),
  ]);
  const unitName = unit?.name ?? agencyName;
  const text = campaign?.text
    ? fillPledge(campaign.text, pledgeValues({ contests: campaign.contests, agencyName, unitName }))
    : { title: ceremony.name, opening: "", points: [], closing: "" };
  const address = `${baseUrl()}/hadir`;
  return (
    <Screen
      view={VIEWS.find((one) => one === query.tampilan) ?? "naskah"}
      owner={unitName}
      day={formatLongDate(new Date(ceremony.startsAt), zone)}
      place={place}
      text={{ title: text.title, opening: text.opening, points: text.points, closing: text.closing }}
      figures={figures}
      invited={invitedTo(units)}
      closed={campaign?.status === "closed" || campaign?.status === "archived"}
      source={`/api/v1/ceremonies/${id}/figures`}
      stream={`/api/v1/campaigns/${ceremony.campaign.id}/changes`}
      code={code}
      signUrl={`${address}/${code}/pakta`}
      checkInUrl={`${address}/${code}`}
      address={address.replace(/^https?:\/\//, "")}
      back={`/acara/${id}`}
    />
  );
}
