import type { Metadata } from "next";
import { adminDesk } from "@/app/(bkpsdm)/pengaturan/admin-desk";
import type { SearchParams } from "@/app/signed-in";
import { ActionButton } from "@/components/accounts/action-button";
import { PageHead } from "@/components/layout/page-head";
import { CertificateList } from "@/components/seals/certificate-list";
import { OwedList } from "@/components/seals/owed-list";
import { FactsStrip } from "@/components/ui/facts-strip";
import { Notice } from "@/components/ui/notice";
import { RefreshWhileWorking } from "@/components/ui/refresh-while-working";
import { formatDate, formatDateTime } from "@/lib/format/date";
import { formatCount } from "@/lib/format/number";
import { listCertificates } from "@/lib/seals/list-certificates";
import { countForeignEvents, countSeals, listOwed, sealingNow, sealingPace } from "@/lib/seals/queries";
import { methodNames, problemWords, stateNames, waitingWords } from "@/lib/seals/words";
import { retryAllSealsAction, retrySealAction, settleSealAction } from "./actions";

export const metadata: Metadata = { title: "Segel dokumen" };

const LISTED = 100;
const done: Record<string, string> = {
  diulang: "Dokumen itu segera disegel lagi.",
  semua: "Semua dokumen yang gagal segera disegel lagi.",
  diputuskan: "Putusan Anda tercatat, dan dokumen itu segera disegel.",
};

export default async function SealsPage({ searchParams }: { readonly searchParams: SearchParams }) {
  const { actor, query, agency } = await adminDesk("/pengaturan/segel", searchParams);
  const [counts, foreign, pace, owed, certificates] = await Promise.all([
    countSeals(actor),
    countForeignEvents(actor),
    sealingPace(actor),
    listOwed(actor, { limit: LISTED, tried: true }),
    listCertificates(actor),
  ]);
  const { method, stamps } = sealingNow();
  const waiting = counts.waiting + counts.sealing;
  const unstamped = counts.sealed - counts.stamped - counts.stampsDue;
  const finished = done[query.selesai ?? ""];
  return (
    <>
      <PageHead
        title="Segel dokumen"
        lead={`PDF pakta disegel dengan ${methodNames[method]}`}
        crumbs={[{ href: "/pengaturan", label: "Petugas dan peran" }, { label: "Segel dokumen" }]}
        actions={
          counts.failed > 0 && (
            <ActionButton
              action={retryAllSealsAction}
              fields={{ semua: "1" }}
              label={`Ulangi ${formatCount(counts.failed)} yang gagal`}
              pendingLabel="Meminta"
              icon="refresh"
            />
          )
        }
      />
      {finished && <Notice tone="ok">{finished}</Notice>}
      {foreign > 0 && (
        <Notice tone="bad" title={`${formatCount(foreign)} catatan audit tidak ditulis oleh aplikasi ini.`}>
          Catatan itu dimasukkan langsung ke basis data. Log menolaknya, dan pakta yang bergantung padanya tidak sah.
          Minta pengelola server menjalankan npm run verify-log.
        </Notice>
      )}
      <FactsStrip
        facts={[
          {
            label: "Sudah disegel",
            value: formatCount(counts.sealed),
            note: counts.stamped > 0 && `${formatCount(counts.stamped)} dengan penanda waktu`,
          },
          { label: "Menunggu giliran", value: formatCount(waiting), note: waitingWords(waiting, pace) },
          { label: "Gagal", value: formatCount(counts.failed), note: counts.failed > 0 && "perlu Anda", warn: true },
          {
            label: "Hasil tidak diketahui",
            value: formatCount(counts.unknown),
            note: counts.unknown > 0 && "perlu putusan",
            warn: true,
          },
        ]}
      />
      {waiting > 0 && <RefreshWhileWorking seconds={5} />}
      {!stamps && (
        <p className="pt-3 text-13 text-quiet">
          Penanda waktu belum dipasang di server (TSA_URLS), sehingga waktu pada segel berasal dari jam server ini.
        </p>
      )}
      {stamps && unstamped > 0 && (
        <p className="pt-3 text-13 text-quiet tabular-nums">
          {formatCount(unstamped)} dokumen disegel ketika penanda waktu belum dipasang di server. Segelnya tetap
          berlaku; waktunya berasal dari jam server ini.
        </p>
      )}
      {counts.stampsDue > 0 && (
        <p className="pt-3 text-13 text-quiet tabular-nums">
          {formatCount(counts.stampsDue)} dokumen disegel tanpa penanda waktu karena layanannya tidak menjawab. Dokumen
          itu disegel ulang dengan penanda waktu begitu layanan menjawab.
        </p>
      )}
      <section aria-labelledby="owed" className="pt-5">
        <h2 id="owed" className="text-16 font-bold">
          Yang tersendat
        </h2>
        <OwedList
          retry={retrySealAction}
          settle={settleSealAction}
          documents={owed.map((document) => ({
            ...document,
            signedAt: formatDateTime(new Date(document.signedAt), agency.zone),
            stateName: stateNames[document.state],
            reason: problemWords(document.problem),
            nextAt: document.nextAt && formatDateTime(new Date(document.nextAt), agency.zone),
          }))}
        />
        {owed.length === LISTED && (
          <p className="pt-2 text-13 text-quiet tabular-nums">
            {formatCount(LISTED)} dokumen pertama ditampilkan, yang perlu Anda lebih dahulu.
          </p>
        )}
      </section>
      <CertificateList
        certificates={certificates.map(({ certificate: _, ...shown }) => ({
          ...shown,
          validUntil: formatDate(new Date(shown.validUntil), agency.zone),
        }))}
      />
    </>
  );
}
