import type { Metadata } from "next";
import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { ArchivePart } from "@/app/(bkpsdm)/kegiatan/[campaignId]/archive-part";
import { CampaignActions } from "@/app/(bkpsdm)/kegiatan/[campaignId]/campaign-actions";
import { ClosedSteps } from "@/app/(bkpsdm)/kegiatan/[campaignId]/closed-steps";
import { DoneNotice } from "@/app/(bkpsdm)/kegiatan/[campaignId]/done-notice";
import { guideState } from "@/app/(bkpsdm)/kegiatan/[campaignId]/guide-state";
import { OpenSteps } from "@/app/(bkpsdm)/kegiatan/[campaignId]/open-steps";
import { RetentionSteps } from "@/app/(bkpsdm)/kegiatan/[campaignId]/retention-steps";
import { type SearchParams, signedInWith } from "@/app/signed-in";
import { CampaignFacts } from "@/components/campaigns/campaign-facts";
import { CampaignStatusLabel } from "@/components/campaigns/campaign-status";
import { GuideList } from "@/components/campaigns/guide/guide-list";
import { stepNotes } from "@/components/campaigns/guide/step-notes";
import { PassageList } from "@/components/campaigns/passage-list";
import { PledgeWords } from "@/components/campaigns/pledge-words";
import { PopulationFacts } from "@/components/campaigns/population-facts";
import { SnapshotList } from "@/components/campaigns/snapshot-list";
import { StandingFacts } from "@/components/campaigns/standing-facts";
import { WaveList } from "@/components/campaigns/wave-list";
import { PageHead } from "@/components/layout/page-head";
import { VotingRight } from "@/components/pacts/voting-right";
import { PopulationLinks } from "@/components/population/population-links";
import { AnonymisedNotice } from "@/components/retention/anonymised-notice";
import { ButtonAnchor } from "@/components/ui/button";
import { TextLink } from "@/components/ui/text-link";
import { unitTerm } from "@/lib/agencies/terms";
import { listArchives } from "@/lib/archives/queries";
import { archiveStanding } from "@/lib/archives/standing";
import { listPassages } from "@/lib/campaigns/passages";
import { type CampaignSummary, findCampaign, findDraftAgency } from "@/lib/campaigns/queries";
import { pledgeValues } from "@/lib/campaigns/rules";
import { listSnapshots } from "@/lib/campaigns/snapshots";
import { listCirculars } from "@/lib/circulars/queries";
import { fillPledge } from "@/lib/documents/pledge-text";
import { agencyCompletion } from "@/lib/monitoring/queries";
import { missing } from "@/lib/monitoring/rules";
import { type CampaignWaves, campaignWaves } from "@/lib/monitoring/wave-figures";
import { allows } from "@/lib/policy";
import { countProposals } from "@/lib/population/proposals";
import { confirmationFacts } from "@/lib/retention/confirmation-facts";
import { findRetention } from "@/lib/retention/queries";
import { isErasing } from "@/lib/retention/rules";

export const metadata: Metadata = { title: "Kegiatan" };

type PageProps = { readonly params: Promise<{ campaignId: string }>; readonly searchParams: SearchParams };

export default async function Page({ params, searchParams }: PageProps) {
  const { campaignId } = await params;
  const { actor, query } = await signedInWith(`/kegiatan/${campaignId}`, searchParams);
  const campaign = await findCampaign(actor, campaignId);
  const agency = campaign && (await findDraftAgency(actor, campaign.agencyId, ruleUnits(campaign.population)));
  if (!campaign?.text || !agency) notFound();
  const completion = campaign.status === "draft" ? null : await agencyCompletion(actor, campaignId);
  const guide = campaign.status === "draft" ? await guideState(actor, campaign) : null;
  const waves = await campaignWaves(actor, campaignId);
  const circulars = await listCirculars(actor, campaignId);
  const passages = await listPassages(actor, campaignId);
  const snapshots = await listSnapshots(actor, campaignId);
  const retention = campaign.status === "draft" ? null : await findRetention(actor, campaignId);
  const asked = retention?.anonymisation?.state === "requested";
  const told = asked ? await confirmationFacts(actor, campaignId) : null;
  const place = { agencyId: campaign.agencyId, left: null };
  const mayArchive = campaign.status !== "draft" && allows("archive.start", actor, place);
  const archives = mayArchive ? await listArchives(actor, campaignId) : [];
  const waiting = campaign.status === "open" ? await countProposals(actor, campaignId) : 0;
  const mayWrite = allows("campaign.update", actor, place);
  const chosen = agency.units.filter(({ id }) => campaign.population.unitIds.includes(id));
  // As one of its readers will see it: a person of the first unit of the rule.
  const unitName = (chosen[0] ?? agency.units[0])?.name ?? agency.name;
  const facts = { contests: campaign.contests, agencyName: agency.name, unitName };
  return (
    <>
      <PageHead
        title={campaign.name}
        lead={<CampaignStatusLabel status={campaign.status} />}
        crumbs={[{ href: "/kegiatan", label: "Kegiatan" }, { label: campaign.name }]}
        actions={<CampaignActions actor={actor} campaign={campaign} />}
      />
      {query.selesai && (
        <DoneNotice done={query.selesai} campaign={campaign} totals={completion?.totals ?? null} query={query} />
      )}
      <AnonymisedNotice campaign={campaign} />
      {guide && mayWrite && (
        <Part title="Langkah penyusunan">
          <GuideList campaignId={campaignId} states={guide.states} notes={stepNotes(campaign, guide)} />
        </Part>
      )}
      {completion && (
        <Part title="Keadaan saat ini">
          <StandingFacts totals={completion.totals} />
          <PopulationLinks
            campaignId={campaignId}
            waiting={waiting}
            mayWiden={mayWrite && campaign.status === "open"}
          />
        </Part>
      )}
      {passages.length > 0 && (
        <Part title="Riwayat pembukaan dan penutupan">
          <PassageList passages={passages} zone={campaign.zone} />
        </Part>
      )}
      {snapshots.length > 0 && (
        <Part
          title="Salinan beku"
          lead={`Keadaan kegiatan saat ditutup atau diarsipkan; tidak pernah berubah${snapshots.some(({ anonymisedAt }) => anonymisedAt) ? ", selain nama yang dianonimkan" : ""}.`}
        >
          <SnapshotList campaignId={campaignId} snapshots={snapshots} zone={campaign.zone} />
        </Part>
      )}
      {mayArchive && (
        <ArchivePart campaign={campaign} archives={archives} erased={isErasing(retention?.anonymisation?.state)} />
      )}
      <Part title="Ketentuan">
        <CampaignFacts campaign={campaign} units={agency.units} circulars={circulars} />
      </Part>
      <Part title="Gelombang">
        {waves.items.length > 0 ? (
          <WaveList waves={waves} terms={campaign.terms} />
        ) : (
          <p className="text-quiet">Semua pegawai mengikuti tenggat kegiatan.</p>
        )}
        {mayWrite && campaign.status === "open" && (
          <p className="pt-2">
            <TextLink href={`/kegiatan/${campaignId}/gelombang`}>Atur gelombang</TextLink>
          </p>
        )}
      </Part>
      <Part
        title="Naskah yang dibaca pegawai"
        lead={`Versi ${campaign.text.version}, contoh untuk pegawai ${unitName}`}
      >
        <PledgeWords text={fillPledge(campaign.text, pledgeValues(facts))} />
        {campaign.options.votingRightNotice && (
          <div className="max-w-[68ch] px-4 pt-2">
            <VotingRight />
          </div>
        )}
        <p className="pt-3">
          <ButtonAnchor icon="printer" href={`/api/v1/campaigns/${campaignId}/form-preview`}>
            Pratinjau lembar (PDF)
          </ButtonAnchor>
        </p>
      </Part>
      {guide && (
        <Part title="Sasaran">
          <PopulationFacts population={guide.population} term={unitTerm(campaign.terms)} />
          {!mayWrite && <p className="pt-3 text-quiet">Kegiatan dibuka oleh admin kepegawaian.</p>}
        </Part>
      )}
      {campaign.status === "open" && completion && mayWrite && (
        <OpenSteps campaign={campaign} totals={completion.totals} notYet={notYet(waves)} />
      )}
      {campaign.status === "closed" && completion && mayWrite && (
        <ClosedSteps campaign={campaign} totals={completion.totals} />
      )}
      {retention && (
        <RetentionSteps
          campaign={campaign}
          retention={retention}
          facts={told}
          archive={archiveStanding(archives, new Date())}
          saved={query.selesai === "masa-simpan"}
        />
      )}
    </>
  );
}

/** Every unit that the campaign's rules name. */
const ruleUnits = ({ unitIds, cohorts }: CampaignSummary["population"]) => [
  ...unitIds,
  ...cohorts.flatMap(({ rule }) => rule.unitIds),
];

function Part({
  title,
  lead,
  children,
}: {
  readonly title: string;
  readonly lead?: string;
  readonly children: ReactNode;
}) {
  return (
    <section className="pt-6">
      <h2 className="pb-2 text-16 font-bold">{title}</h2>
      {lead && <p className="pb-2 text-13 text-quiet">{lead}</p>}
      {children}
    </section>
  );
}

/** Who owes a signature and cannot begin yet. */
function notYet({ items }: CampaignWaves): number {
  return items.reduce((sum, { state, totals }) => (state === "before" && totals ? sum + missing(totals) : sum), 0);
}
