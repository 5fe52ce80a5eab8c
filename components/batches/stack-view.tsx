import { JustSettled } from "@/components/batches/just-settled";
import { LiveStack } from "@/components/batches/live-stack";
import { PageList } from "@/components/batches/page-list";
import { RefusedFiles } from "@/components/batches/refused-files";
import type { SettleAction } from "@/components/batches/settle-action";
import { StackHead } from "@/components/batches/stack-head";
import { ButtonLink } from "@/components/ui/button";
import { FactsStrip } from "@/components/ui/facts-strip";
import { Notice } from "@/components/ui/notice";
import { Progress } from "@/components/ui/progress";
import { pageGroup } from "@/lib/batches/rules";
import type { BatchPageView, BatchView } from "@/lib/batches/schema";
import { formatDate, formatTime, type Zone } from "@/lib/format/date";
import { formatCount } from "@/lib/format/number";

type StackViewProps = {
  readonly batch: BatchView;
  readonly campaign: { readonly name: string; readonly zone: Zone };
  readonly room: { readonly stacks: string; readonly upload: string };
  /** Files just handed in that had been there before. */
  readonly known: number;
  /** The page that was just decided. */
  readonly settled: BatchPageView | null;
  readonly reopenAction: SettleAction;
  readonly retryAction: SettleAction;
};

/** The stack as it is read: figures first, then what waits for somebody, then all others; the sum is the stack. */
export function StackView({
  batch,
  campaign,
  room,
  known: knownFiles,
  settled,
  reopenAction,
  retryAction,
}: StackViewProps) {
  const of = (...groups: string[]) => batch.pages.filter((page) => groups.includes(pageGroup(page)));
  const [known, choose, redo, aside] = [of("known"), of("choose"), of("redo"), of("aside")];
  const waiting = of("choose", "redo");
  const created = new Date(batch.createdAt);
  const unread = batch.files.filter(({ state }) => state === "refused");
  return (
    <>
      <StackHead
        back={{ href: room.stacks, label: "Kembali ke daftar tumpukan" }}
        title={`Tumpukan ${formatDate(created, campaign.zone)}`}
        lead={`${batch.unitName} · pukul ${formatTime(created, campaign.zone)} oleh ${batch.uploadedBy}`}
      />
      <main id="isi" tabIndex={-1} className="mx-auto w-full max-w-240 px-4 pt-5 pb-16 desk:px-8">
        {!batch.finished && <LiveStack />}
        <div className="grid gap-4">
          {knownFiles > 0 && (
            <Notice tone="info" title={`${formatCount(knownFiles)} berkas sudah pernah diunggah.`}>
              Berkas yang sama tidak dibaca dua kali.
            </Notice>
          )}
          {settled && <JustSettled batchId={batch.batchId} page={settled} action={reopenAction} />}
          <RefusedFiles batchId={batch.batchId} files={unread} retryAction={retryAction} />
          <Reading batch={batch} />
          <FactsStrip
            facts={[
              { label: "Dikenali", value: formatCount(known.length) },
              { label: "Perlu dipilih", value: formatCount(choose.length) },
              { label: "Perlu diulang", value: formatCount(redo.length) },
              { label: "Disisihkan", value: formatCount(aside.length) },
            ]}
          />
          <ButtonLink href={room.upload} icon="upload" className="justify-self-start">
            Unggah lagi
          </ButtonLink>
        </div>
        {waiting.length > 0 && (
          <section aria-labelledby="perlu-dilihat" className="pt-6">
            <h2 id="perlu-dilihat" className="pb-2 text-16 font-bold">
              Perlu Anda lihat
            </h2>
            <PageList batchId={batch.batchId} pages={waiting} waiting />
            <p className="pt-2 text-13 text-quiet">
              Tidak ada halaman yang hilang: {formatCount(waiting.length)} halaman tetap di sini sampai selesai.
            </p>
          </section>
        )}
        {known.length > 0 && (
          <section aria-labelledby="dikenali" className="pt-6">
            <h2 id="dikenali" className="pb-2 text-16 font-bold">
              Dikenali
            </h2>
            <PageList batchId={batch.batchId} pages={known} />
          </section>
        )}
        {aside.length > 0 && (
          <section aria-labelledby="disisihkan" className="pt-6">
            <h2 id="disisihkan" className="pb-2 text-16 font-bold">
              Disisihkan
            </h2>
            <PageList batchId={batch.batchId} pages={aside} />
          </section>
        )}
      </main>
    </>
  );
}

function Reading({ batch: { finished, files, pages, counts } }: { readonly batch: BatchView }) {
  const total = files.reduce((sum, file) => sum + (file.pages ?? 0), 0);
  const unopened = files.filter(({ state }) => state === "waiting").length;
  if (!finished) {
    return (
      <div>
        <Progress label="Membaca halaman" done={pages.length} total={Math.max(total, pages.length)}>
          {unopened > 0 && `${formatCount(unopened)} berkas belum dibuka. `}
          Halaman ini boleh ditinggalkan; pembacaan tetap berjalan.
        </Progress>
        <noscript>
          <p className="pt-2">Muat ulang halaman ini untuk melihat kemajuannya.</p>
        </noscript>
      </div>
    );
  }
  const open = pages.filter((page) => ["choose", "redo"].includes(pageGroup(page))).length;
  return (
    <>
      <h2 className="text-24 font-bold tabular-nums">{formatCount(pages.length)} halaman terbaca</h2>
      {pages.length > 0 && open === 0 && (
        <Notice tone="ok" title="Tumpukan ini selesai.">
          {counts.matched > 0
            ? "Setiap lembar yang dikenali sudah menunggu verifikasi, tidak perlu dikirim lagi."
            : "Tidak ada lembar yang perlu diverifikasi."}
        </Notice>
      )}
    </>
  );
}
