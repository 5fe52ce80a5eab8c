import { ruleWords } from "@/components/campaigns/rule-words";
import { dayShort } from "@/components/monitoring/day";
import { type AgencyTerms, unitTerm } from "@/lib/agencies/terms";
import type { GuideStep } from "@/lib/campaigns/guide";
import { contestPhrase, yearPhrase } from "@/lib/campaigns/rules";
import type { CampaignView } from "@/lib/campaigns/schema";
import { standardOf, standardTextNames } from "@/lib/campaigns/standard-texts";
import { formatCount } from "@/lib/format/number";

type Standing = {
  readonly population: { readonly obligated: number; readonly units: number };
  readonly waves: readonly { readonly name: string }[];
  readonly circulars: readonly unknown[];
  readonly oddities: readonly unknown[];
};

/** What stands in each step of a draft, in a few words. */
export function stepNotes(campaign: CampaignView & { terms: AgencyTerms }, guide: Standing): Record<GuideStep, string> {
  const { contests, deadline, legalBases, options, text, population, terms } = campaign;
  const { circulars, waves, oddities } = guide;
  const { obligated, units } = guide.population;
  const standard = text && standardOf(text);
  const shown = [options.votingRightNotice && "Pengingat hak pilih", options.witnessBlock && "Blok Mengetahui"];
  return {
    pemilihan: `${contestPhrase(contests)} ${yearPhrase(contests)}, tenggat ${dayShort(deadline)}`,
    "dasar-hukum": `${legalBases.length} dasar hukum, ${circulars.length} surat edaran`,
    naskah: `${standard ? standardTextNames[standard] : "Naskah sendiri"}, ${text?.points.length ?? 0} butir`,
    sasaran: `${ruleWords(population, [], terms)}: ${formatCount(obligated)} pegawai di ${formatCount(units)} ${unitTerm(terms).text}`,
    gelombang: waves.map(({ name }) => name).join(", ") || "Semua pegawai mengikuti tenggat kegiatan",
    opsi: shown.filter(Boolean).join(", ") || "Tanpa pengingat hak pilih dan blok Mengetahui",
    pratinjau: oddities.length > 0 ? `${oddities.length} hal perlu dilihat lagi` : "Tidak ada yang janggal",
    buka: "Pegawai melihat pakta sejak dibuka",
  };
}
