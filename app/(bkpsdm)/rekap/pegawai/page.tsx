import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { watch } from "@/app/(bkpsdm)/desk";
import { TakeAlong } from "@/app/(bkpsdm)/rekap/pegawai/take-along";
import { UnitChoice } from "@/app/(bkpsdm)/rekap/pegawai/unit-choice";
import type { SearchParams } from "@/app/signed-in";
import { PageHead } from "@/components/layout/page-head";
import { ExportList } from "@/components/recaps/export-list";
import { AnonymisedNotice } from "@/components/retention/anonymised-notice";
import { TabLinks } from "@/components/ui/tab-links";
import { TextLink } from "@/components/ui/text-link";
import { hasReach } from "@/lib/core/reach";
import { formatCount } from "@/lib/format/number";
import { withQuery } from "@/lib/format/query-string";
import { visible } from "@/lib/policy";
import { annexChoice } from "@/lib/recaps/annex-choices";
import { listExports } from "@/lib/recaps/export-queries";
import { hasRecap } from "@/lib/recaps/read-recap";

export const metadata: Metadata = { title: "Daftar pegawai" };

const PATH = "/rekap/pegawai";

export default async function ListPage({ searchParams }: { readonly searchParams: SearchParams }) {
  const { actor, query, campaign } = await watch(PATH, searchParams);
  if (!hasReach(visible.pacts(actor)) || !campaign) notFound();
  const scope = query.cakupan === "semua" ? "subtree" : undefined;
  const choice = await annexChoice(actor, campaign.id, { unit: query.unit, scope });
  if (!choice) notFound();
  const { target, own, whole, units } = choice;
  const { kegiatan } = query;
  if (campaign.anonymisation) {
    return (
      <div className="max-w-220">
        <PageHead title="Daftar pegawai" lead={campaign.name} />
        <AnonymisedNotice campaign={campaign} />
        <p className="pt-4">
          <TextLink href={withQuery(`/pantauan/${target.unitId}`, { kegiatan: campaign.id })}>
            Angka {target.unitName}
          </TextLink>
        </p>
      </div>
    );
  }
  const [runs, hasTable] = await Promise.all([
    listExports(actor, campaign.id, target.unitId),
    hasRecap(actor, campaign.agencyId),
  ]);
  const href = (change: Record<string, string | undefined>) =>
    withQuery(PATH, { kegiatan, unit: target.unitId, cakupan: query.cakupan, rahasia: query.rahasia, ...change });
  return (
    <div className="max-w-220">
      <PageHead
        title={target.isRoot && target.scope === "subtree" ? "Daftar pegawai seluruh instansi" : "Daftar pegawai"}
        lead={`${target.unitName} · ${campaign.name} · ${formatCount(target.people)} pegawai`}
        crumbs={
          hasTable
            ? [{ href: withQuery("/rekap", { kegiatan }), label: "Rekapitulasi" }, { label: "Daftar pegawai" }]
            : undefined
        }
      />
      <UnitChoice units={units} target={target} kegiatan={kegiatan} />
      {whole && (
        <TabLinks
          label="Cakupan"
          links={[
            {
              href: href({ cakupan: undefined }),
              label: "Dilaporkan unit ini",
              count: own.people,
              current: target === own,
            },
            {
              href: href({ cakupan: "semua" }),
              label: "Beserta semua di bawahnya",
              count: whole.people,
              current: target === whole,
            },
          ]}
        />
      )}
      <TakeAlong target={target} cakupan={query.cakupan} secret={query.rahasia === "ya"} href={href} />
      {runs.length > 0 && (
        <section aria-labelledby="berkas" className="pt-8">
          <h2 id="berkas" className="pb-2 text-16 font-bold">
            Berkas yang sudah diminta
          </h2>
          <ExportList runs={runs} zone={campaign.zone} now={new Date()} />
        </section>
      )}
    </div>
  );
}
