import { ruleItems, ruleWords } from "@/components/campaigns/rule-words";
import { dayShort } from "@/components/monitoring/day";
import { DescriptionList } from "@/components/ui/description-list";
import { TextLink } from "@/components/ui/text-link";
import { aheadWords, stageHints } from "@/lib/campaigns/election-stages";
import type { CampaignSummary } from "@/lib/campaigns/queries";
import { contestPhrase, yearPhrase } from "@/lib/campaigns/rules";
import type { CircularFacts } from "@/lib/circulars/schema";

type CampaignFactsProps = {
  readonly campaign: CampaignSummary;
  /** Units that the rules name. */
  readonly units: readonly { readonly id: string; readonly name: string }[];
  readonly circulars: readonly CircularFacts[];
};

/** What was laid down for a campaign. */
export function CampaignFacts({ campaign, units, circulars }: CampaignFactsProps) {
  const { contests, legalBases, population, options, deadline, terms } = campaign;
  const hints = stageHints(contests, deadline);
  return (
    <DescriptionList
      items={[
        { term: "Pemilihan", detail: `${contestPhrase(contests)} ${yearPhrase(contests)}` },
        {
          term: "Tenggat",
          detail: dayShort(deadline),
          note: hints.length > 0 && (
            <ul>
              {hints.map(({ name, day, daysAhead }) => (
                <li key={name}>
                  {name}: {dayShort(day)}, {aheadWords(daysAhead)}
                </li>
              ))}
            </ul>
          ),
        },
        {
          term: "Dasar hukum dan surat edaran",
          detail:
            legalBases.length + circulars.length === 0 ? (
              "Tidak dicantumkan"
            ) : (
              <ul className="grid gap-2">
                {legalBases.map(({ number, date, title }) => (
                  <li key={`${number} ${title}`}>
                    {title}
                    <span className="block text-14 font-normal whitespace-pre-wrap text-quiet">
                      Nomor {number}
                      {date && `, ${dayShort(date)}`}
                    </span>
                  </li>
                ))}
                {circulars.map(({ id, issuer, number, date, title, withdrawnAt }) => (
                  <li key={id}>
                    <TextLink href={`/kegiatan/${campaign.id}/edaran/${id}`}>{title}</TextLink>
                    <span className="block text-14 font-normal whitespace-pre-wrap text-quiet">
                      Surat edaran {issuer}, Nomor {number}, {dayShort(date)}
                      {withdrawnAt && ", ditarik"}
                    </span>
                  </li>
                ))}
              </ul>
            ),
        },
        ...ruleItems(population, units, terms),
        ...population.cohorts.map((cohort) => ({
          term: "Kelompok tambahan",
          detail: cohort.name,
          note: (
            <>
              <p>{ruleWords(cohort.rule, units, terms)}</p>
              <p>{cohort.reason}</p>
              {cohort.effectiveOn && <p>Berlaku {dayShort(cohort.effectiveOn)}</p>}
            </>
          ),
        })),
        { term: "Pengingat hak pilih", detail: options.votingRightNotice ? "Ditampilkan" : "Tidak ditampilkan" },
        { term: "Blok Mengetahui", detail: options.witnessBlock ? "Dicantumkan" : "Tidak dicantumkan" },
      ]}
    />
  );
}
