import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { confirmTickedAction } from "@/app/(bkpsdm)/kasus/actions";
import { type SearchParams, signedInWith } from "@/app/signed-in";
import { CaseFilters } from "@/components/cases/case-filters";
import { CaseList } from "@/components/cases/case-list";
import { SmallForm } from "@/components/ceremonies/small-form";
import { PageHead } from "@/components/layout/page-head";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { Pagination } from "@/components/ui/pagination";
import { SubmitButton } from "@/components/ui/submit-button";
import { TabLinks } from "@/components/ui/tab-links";
import { findOwnWords } from "@/lib/agencies/own-words";
import { findAgencyView, listUnitChoices } from "@/lib/agencies/queries";
import { listCampaigns } from "@/lib/campaigns/queries";
import { countCases, listCases } from "@/lib/cases/queries";
import { caseKindNames, caseKinds, caseStateNames, statesOf } from "@/lib/cases/schema";
import { hasReach } from "@/lib/core/reach";
import { formatCount } from "@/lib/format/number";
import { withQuery } from "@/lib/format/query-string";
import { visible } from "@/lib/policy";

export const metadata: Metadata = { title: "Kasus" };

const WORDS = { decline: "tidak-bersedia", exemption: "pengecualian" } as const;
const TICKS = "konfirmasi";

export default async function Page({ searchParams }: { readonly searchParams: SearchParams }) {
  const { actor, query } = await signedInWith("/kasus", searchParams);
  if (!hasReach(visible.declineCases(actor))) notFound();
  const { jenis, unit, kegiatan, q, cursor } = query;
  const kind = jenis === WORDS.exemption ? "exemption" : "decline";
  const state = statesOf[kind].find((known) => known === query.keadaan);
  const filter = { kind, unit: unit || undefined, campaign: kegiatan || undefined, q: q || undefined } as const;
  const [page, counts, units, campaigns, agency, { bkpsdmName }, ...kinds] = await Promise.all([
    listCases(actor, { ...filter, state, cursor }),
    countCases(actor, filter),
    listUnitChoices(actor),
    listCampaigns(actor),
    findAgencyView(actor),
    findOwnWords(actor),
    ...caseKinds.map((one) => countCases(actor, { ...filter, kind: one })),
  ]);
  const sum = (counted: typeof counts | undefined) => Object.values(counted ?? {}).reduce((all, n) => all + n, 0);
  const to = (more: Record<string, string | undefined>) => withQuery("/kasus", { jenis, unit, kegiatan, q, ...more });
  const confirmable = page.items.some((one) => one.confirmable);
  const done = Number(query.dikonfirmasi);
  return (
    <>
      <PageHead
        title="Kasus"
        lead={
          kind === "decline"
            ? `Rahasia: hanya petugas ${bkpsdmName} yang melihat halaman ini`
            : "Pengecualian berlaku sejak dicatat; petugas yang tidak mencatatnya memeriksa dan mengonfirmasinya"
        }
      />
      {done > 0 && (
        <div className="pt-4">
          <Notice tone="ok">{formatCount(done)} pengecualian dikonfirmasi.</Notice>
        </div>
      )}
      <div className="pt-2">
        <TabLinks
          label="Jenis kasus"
          links={caseKinds.map((one, index) => ({
            href: to({ jenis: one === "decline" ? undefined : WORDS[one] }),
            label: caseKindNames[one],
            count: sum(kinds[index]),
            current: one === kind,
          }))}
        />
      </div>
      <CaseFilters
        units={units
          .filter(({ reporting, depth }) => reporting || depth <= 1)
          .map(({ unitId, name }) => ({ value: unitId, label: name }))}
        campaigns={campaigns
          .filter(({ status }) => status !== "draft")
          .map(({ id, name }) => ({ value: id, label: name }))}
        values={{ unit, kegiatan, q }}
        kept={{ jenis, keadaan: state }}
      />
      <TabLinks
        label="Saring keadaan"
        links={[
          { href: to({}), label: "Semua", count: sum(counts), current: !state },
          ...statesOf[kind].map((one) => ({
            href: to({ keadaan: one }),
            label: caseStateNames[one],
            count: counts[one] ?? 0,
            current: one === state,
          })),
        ]}
      />
      {confirmable && (
        <SmallForm
          id={TICKS}
          action={confirmTickedAction}
          fields={{ unit: unit ?? "", kegiatan: kegiatan ?? "", q: q ?? "", keadaan: state ?? "" }}
          className="flex flex-wrap items-center gap-3 py-3"
        >
          <SubmitButton pendingLabel="Mengonfirmasi">Konfirmasi yang dicentang</SubmitButton>
          <span className="text-13 text-quiet">Yang Anda catat sendiri dikonfirmasi petugas lain.</span>
        </SmallForm>
      )}
      {page.items.length > 0 ? (
        <CaseList cases={page.items} zone={agency?.zone ?? "WIB"} tickForm={confirmable ? TICKS : undefined} />
      ) : (
        <EmptyState title={kind === "decline" ? "Tidak ada pernyataan tidak bersedia" : "Tidak ada pengecualian"}>
          {(state || unit || kegiatan || q) && "Tidak ada yang cocok dengan saringan ini."}
        </EmptyState>
      )}
      <Pagination
        previous={cursor ? to({ keadaan: state }) : undefined}
        previousLabel="Ke awal"
        next={page.nextCursor ? to({ keadaan: state, cursor: page.nextCursor }) : undefined}
        summary={`${formatCount(page.total)} kasus`}
      />
    </>
  );
}
