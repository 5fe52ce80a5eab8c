import { ruleItems, ruleWords } from "@/components/campaigns/rule-words";
import { dayShort } from "@/components/monitoring/day";
import { type Description, DescriptionList } from "@/components/ui/description-list";
import type { AgencyTerms } from "@/lib/agencies/terms";
import { contestPhrase, yearPhrase } from "@/lib/campaigns/rules";
import type { SnapshotContent } from "@/lib/campaigns/snapshot-content";
import { waveLabel, waveRuleWords } from "@/lib/campaigns/wave-rules";
import { windowWords } from "@/lib/campaigns/wave-window-words";
import { formatDateTime } from "@/lib/format/date";

type SnapshotFactsProps = {
  readonly content: Pick<SnapshotContent, "campaign" | "agency" | "zone" | "units">;
  readonly terms: AgencyTerms;
};

/** What was laid down for a campaign, as it was frozen; what an early file does not hold is not said. */
export function SnapshotFacts({ content: { campaign, agency, zone, units }, terms }: SnapshotFactsProps) {
  const { contests, deadline, openedAt, population, waves, legalBases, options } = campaign;
  return (
    <DescriptionList
      items={[
        { term: "Instansi", detail: agency.name, note: `Kode ${agency.code}` },
        { term: "Pemilihan", detail: `${contestPhrase(contests)} ${yearPhrase(contests)}` },
        { term: "Dibuka", detail: formatDateTime(new Date(openedAt), zone) },
        { term: "Tenggat", detail: dayShort(deadline) },
        ...(legalBases ? [{ term: "Dasar hukum", detail: <Bases bases={legalBases} /> }] : []),
        ...(population ? populationItems(population, units, terms) : []),
        ...(waves && waves.length > 0
          ? waves.map((wave) => ({
              term: waveLabel(wave),
              detail: windowWords(wave),
              note: waveRuleWords(wave.rule, terms),
            }))
          : []),
        ...(waves?.length === 0 ? [{ term: "Gelombang", detail: "Semua pegawai mengikuti tenggat kegiatan" }] : []),
        ...(options
          ? [{ term: "Pengingat hak pilih", detail: options.votingRightNotice ? "Ditampilkan" : "Tidak ditampilkan" }]
          : []),
      ]}
    />
  );
}

type Campaign = SnapshotContent["campaign"];

function populationItems(
  population: NonNullable<Campaign["population"]>,
  units: SnapshotContent["units"],
  terms: AgencyTerms,
): Description[] {
  return [
    ...ruleItems(population, units, terms),
    ...population.cohorts.map((cohort) => ({
      term: "Kelompok tambahan",
      detail: cohort.name,
      note: [ruleWords(cohort.rule, units, terms), cohort.reason, cohort.effectiveOn && dayShort(cohort.effectiveOn)]
        .filter(Boolean)
        .join(" · "),
    })),
  ].map((item, index, all) => {
    // Terms are the keys of a list: a second group by the same word gets its place.
    const earlier = all.slice(0, index).filter(({ term }) => term === item.term).length;
    return earlier > 0 ? { ...item, term: `${item.term} ${earlier + 1}` } : item;
  });
}

function Bases({ bases }: { readonly bases: NonNullable<Campaign["legalBases"]> }) {
  if (bases.length === 0) return "Tidak dicantumkan";
  return (
    <ul className="grid gap-2">
      {bases.map(({ number, date, title }) => (
        <li key={`${number} ${title}`}>
          {title}
          <span className="block text-14 font-normal whitespace-pre-wrap text-quiet">
            Nomor {number}
            {date && `, ${dayShort(date)}`}
          </span>
        </li>
      ))}
    </ul>
  );
}
