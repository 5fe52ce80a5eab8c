import type { Metadata } from "next";
import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { type SearchParams, signedInWith } from "@/app/signed-in";
import { passageNames } from "@/components/campaigns/passage-list";
import { SnapshotFacts } from "@/components/campaigns/snapshot/snapshot-facts";
import { SnapshotCeremonies, SnapshotCirculars } from "@/components/campaigns/snapshot/snapshot-letters";
import { SnapshotNames } from "@/components/campaigns/snapshot/snapshot-names";
import { AskedAgain, SnapshotTexts } from "@/components/campaigns/snapshot/snapshot-texts";
import { SnapshotUnits } from "@/components/campaigns/snapshot/snapshot-units";
import { occasionNames } from "@/components/campaigns/snapshot-list";
import { PageHead } from "@/components/layout/page-head";
import { PrintButton } from "@/components/monitoring/print-button";
import { ButtonAnchor } from "@/components/ui/button";
import { FactsStrip } from "@/components/ui/facts-strip";
import { Notice } from "@/components/ui/notice";
import { TextLink } from "@/components/ui/text-link";
import { listPassages } from "@/lib/campaigns/passages";
import { findCampaign } from "@/lib/campaigns/queries";
import { readSnapshot } from "@/lib/campaigns/read-snapshot";
import type { User } from "@/lib/core/actor";
import { Refusal } from "@/lib/core/errors";
import { formatDateTime } from "@/lib/format/date";
import { formatCount } from "@/lib/format/number";
import { withQuery } from "@/lib/format/query-string";
import { allows } from "@/lib/policy";

export const metadata: Metadata = { title: "Salinan beku" };

type PageProps = {
  readonly params: Promise<{ campaignId: string; number: string }>;
  readonly searchParams: SearchParams;
};

/** A frozen state as people read it and print it; each reading is recorded, as a download of its file is. */
export default async function Page({ params, searchParams }: PageProps) {
  const { campaignId, number } = await params;
  const path = `/kegiatan/${campaignId}/beku/${number}`;
  const { actor, query } = await signedInWith(path, searchParams);
  const campaign = await findCampaign(actor, campaignId);
  if (!campaign || !allows("campaign.read-snapshot", actor, { agencyId: campaign.agencyId, left: null })) notFound();
  const { content, sha256, intact, anonymised, anonymisedAt, names } = await reading(actor, {
    campaignId,
    number,
    unitId: query.unit,
    page: query.hal,
  });
  const passages = await listPassages(actor, campaignId);
  const taken = passages.find(({ snapshotSha256 }) => snapshotSha256 === sha256);
  const { zone, totals, units, occasion } = content;
  const done = totals.signed + totals.verified;
  const all = Object.values(totals).reduce((sum, n) => sum + n, 0);
  const when = formatDateTime(new Date(content.takenAt), zone);
  const why = `${taken ? passageNames[taken.kind] : occasionNames[occasion]} ${when}`;
  const namesHref = (unit: string, hal?: number) => withQuery(path, { unit, hal });
  return (
    <>
      <PageHead
        title={`Salinan beku ${content.number}: ${content.campaign.name}`}
        lead={[`${content.agency.name} · ${why}`, taken?.by && `oleh ${taken.by}`].filter(Boolean).join(" ")}
        crumbs={[
          { href: "/kegiatan", label: "Kegiatan" },
          { href: `/kegiatan/${campaignId}`, label: campaign.name },
          { label: `Salinan beku ${content.number}` },
        ]}
        actions={
          <>
            <PrintButton />
            <ButtonAnchor icon="download" href={`/api/v1/campaigns/${campaignId}/snapshots/${content.number}/file`}>
              Unduh JSON
            </ButtonAnchor>
          </>
        }
      />
      {anonymised && (
        <div className="pt-3">
          <Notice tone="info" title="Nama dalam salinan ini sudah dianonimkan.">
            Masa simpan data pribadi kegiatan ini berakhir
            {anonymisedAt && `, dan namanya dihapus ${formatDateTime(new Date(anonymisedAt), zone)}`}. Angkanya tetap.
          </Notice>
        </div>
      )}
      {!intact && !anonymised && (
        <div className="pt-3">
          <Notice tone="bad" title="Isi salinan ini tidak cocok dengan sidiknya.">
            Jangan dipakai sebagai bukti. Sampaikan kepada pengelola sistem.
          </Notice>
        </div>
      )}
      <Part title="Keadaan saat dibekukan">
        <FactsStrip
          facts={[
            { label: "Sasaran", value: formatCount(all) },
            { label: "Wajib", value: formatCount(all - totals.exempt) },
            { label: "Sudah", value: formatCount(done) },
            { label: "Belum", value: formatCount(totals.pending) },
          ]}
        />
        <p className="pt-2 text-13 text-quiet tabular-nums">
          {formatCount(totals.awaiting_verification)} menunggu verifikasi · {formatCount(totals.returned)} dikembalikan
          · {formatCount(totals.declined)} tidak bersedia · {formatCount(totals.exempt)} dikecualikan
        </p>
        <AskedAgain texts={content.texts} />
        <p className="max-w-[68ch] pt-3 text-14">
          Halaman ini seluruhnya berasal dari salinan yang dibekukan saat {occasionNames[occasion].toLowerCase()}, dan
          tidak berubah sesudahnya{anonymised && ", selain nama yang dianonimkan"}.{" "}
          {anonymised
            ? "Sidik di bawah ini milik salinan semula, sebelum dianonimkan; berkas JSON yang tersisa tidak lagi menghasilkannya. Log transparansi membuktikan bahwa sidik itu dicatat saat pembekuan, dan bahwa penganoniman diminta dan dikonfirmasi dua admin. Pemegang berkas semula masih dapat mencocokkannya."
            : "Sidik di bawah ini dihitung dari berkas JSON; berkas yang diunduh dapat dihitung sidiknya untuk dibandingkan."}
        </p>
        <p className="pt-1 text-13 break-all tabular-nums">
          SHA-256 {anonymised && "sebelum dianonimkan "}
          {sha256}
        </p>
      </Part>
      {names ? (
        <>
          <SnapshotNames
            unitName={units.find(({ id }) => id === names.unitId)?.name ?? "unit ini"}
            people={names.people}
            total={names.total}
            zone={zone}
            previous={names.page > 1 ? namesHref(names.unitId, names.page - 1) : undefined}
            next={names.page < names.pages ? namesHref(names.unitId, names.page + 1) : undefined}
          />
          <p className="pt-4 print:hidden">
            <TextLink href={path}>Kembali ke seluruh salinan</TextLink>
          </p>
        </>
      ) : (
        <>
          <Part title="Ketentuan">
            <SnapshotFacts content={content} terms={campaign.terms} />
          </Part>
          <Part title="Naskah">
            {content.version < 3 && (
              <p className="pb-2 text-14 text-quiet">
                Salinan ini memuat sidik naskah saja. Kata-katanya ada di halaman{" "}
                <TextLink href={`/kegiatan/${campaignId}/naskah`}>Naskah</TextLink>.
              </p>
            )}
            <SnapshotTexts texts={content.texts} zone={zone} />
          </Part>
          {"circulars" in content && (
            <Part title="Surat edaran">
              <SnapshotCirculars circulars={content.circulars} />
            </Part>
          )}
          {"ceremonies" in content && (
            <Part title="Acara">
              <SnapshotCeremonies ceremonies={content.ceremonies} zone={zone} />
            </Part>
          )}
          <Part
            title="Unit"
            lead="Pegawai dihitung di unit tempat ia bekerja. Pilih unit untuk membaca nama di dalamnya."
          >
            <SnapshotUnits units={units} totals={totals} unitWord="Unit" namesHref={namesHref} />
          </Part>
        </>
      )}
    </>
  );
}

/** What is not there, or an address that means nothing, is a page that is not there. */
async function reading(actor: User, asked: Record<string, string | undefined>) {
  try {
    return await readSnapshot(actor, asked);
  } catch (error) {
    if (error instanceof Refusal && (error.code === "not_found" || error.code === "invalid_input")) notFound();
    throw error;
  }
}

type PartProps = { readonly title: string; readonly lead?: string; readonly children: ReactNode };

function Part({ title, lead, children }: PartProps) {
  return (
    <section className="pt-6">
      <h2 className="pb-2 text-16 font-bold">{title}</h2>
      {lead && <p className="pb-2 text-13 text-quiet">{lead}</p>}
      {children}
    </section>
  );
}
