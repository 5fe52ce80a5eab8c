import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { assignAction, discardAction, keepAction, reopenAction } from "@/app/(lembar)/tumpukan/actions";
import { found } from "@/app/(lembar)/tumpukan/desk";
import { signedIn } from "@/app/signed-in";
import { PageDesk } from "@/components/batches/page-desk";
import { SkipLink } from "@/components/layout/skip-link";
import { findBatchPage } from "@/lib/batches/find-page";
import { findCampaign } from "@/lib/campaigns/queries";
import { isSigningOpen } from "@/lib/campaigns/rules";
import { singleValues } from "@/lib/format/query-string";
import { listPacts } from "@/lib/pacts/queries";

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return { title: `Halaman ${(await params).nomor} dari tumpukan` };
}

type PageProps = {
  readonly params: Promise<{ batchId: string; nomor: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const AT_ONCE = 20;

/** One page of a stack, large, beside what can be done about it. */
export default async function Page({ params, searchParams }: PageProps) {
  const [{ batchId, nomor }, query] = [await params, singleValues(await searchParams)];
  const actor = await signedIn(`/tumpukan/${batchId}/${nomor}`);
  const view = await found(findBatchPage(actor, batchId, Number(nomor)));
  const { campaignId, unitId } = view.batch;
  const cari = query.cari?.trim() ?? "";
  const [campaign, candidates, settled] = await Promise.all([
    findCampaign(actor, campaignId),
    listPacts(actor, { campaign: campaignId, unit: unitId, status: "belum", q: cari || undefined, limit: AT_ONCE }),
    query.selesai ? found(findBatchPage(actor, batchId, Number(query.selesai))) : null,
  ]);
  if (!campaign) notFound();
  return (
    <>
      <SkipLink />
      <PageDesk
        view={view}
        turn={Number(query.putar) % 4 || 0}
        query={cari}
        candidates={{ items: candidates.items, total: candidates.total }}
        settled={settled?.page ?? null}
        open={isSigningOpen(campaign)}
        actions={{ assign: assignAction, discard: discardAction, keep: keepAction, reopen: reopenAction }}
      />
    </>
  );
}
