import { CandidateSearch, type Candidates } from "@/components/batches/candidate-search";
import { DiscardForm } from "@/components/batches/discard-form";
import { ListTicks } from "@/components/batches/list-ticks";
import { PageForm } from "@/components/batches/page-form";
import type { SettleActions } from "@/components/batches/settle-action";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { pageGroup } from "@/lib/batches/rules";
import type { PageView } from "@/lib/batches/schema";

type SettlePanelProps = {
  readonly view: PageView;
  readonly turn: number;
  readonly query: string;
  readonly candidates: Candidates;
  readonly actions: SettleActions;
  /** Whether the campaign still takes sheets. */
  readonly open: boolean;
};

const KEPT_BESIDE: ReadonlySet<string | null> = new Set(["sheet_verified", "signed_electronically"]);

/** What can be done about a page: nothing more, a choice by hand, or taking a decision back. */
export function SettlePanel({ view, turn, query, candidates, actions, open }: SettlePanelProps) {
  const { batch, page, rows } = view;
  const about = { batchId: batch.batchId, number: page.page };
  if (page.sheet === "accepted" || page.sheet === "returned") {
    return (
      <Notice
        tone={page.sheet === "accepted" ? "ok" : "bad"}
        title={page.sheet === "accepted" ? "Diterima." : "Dikembalikan."}
      >
        {page.sheetNote ?? "Lembar dari halaman ini sudah diputuskan."}
      </Notice>
    );
  }
  if (page.decided) {
    return (
      <PageForm action={actions.reopen} {...about}>
        <SubmitButton id="urungkan" look="outline" icon="turn-back" pendingLabel="Mengurungkan...">
          Urungkan
        </SubmitButton>
      </PageForm>
    );
  }
  if (page.state === "matched") {
    return <DiscardForm action={actions.discard} {...about} seen={page.state} folded title="Tarik lembar ini" />;
  }
  const group = pageGroup(page);
  const drawn = page.width !== null;
  // Whose an unsigned sheet is, its code says.
  const searched = page.state !== "already_verified" && page.state !== "unsigned" && group !== "aside";
  return (
    <div className="grid grid-cols-1 gap-6">
      {page.state === "already_verified" && KEPT_BESIDE.has(page.reason) && (
        <PageForm action={actions.keep} {...about}>
          <p className="text-quiet">
            Bukti yang sudah ada tetap berlaku. Lembar ini dapat disimpan di sampingnya sebagai versi lebih baru, atau
            disisihkan.
          </p>
          <SubmitButton id="simpan-versi" icon="file-check" pendingLabel="Menyimpan...">
            Simpan sebagai versi lebih baru
          </SubmitButton>
        </PageForm>
      )}
      {open && drawn && page.state === "duplicate" && page.pactId && (
        <PageForm action={actions.assign} {...about} more={{ turn, pactIds: page.pactId }}>
          <p className="text-quiet">
            Bila lembar yang pertama ditarik atau kurang jelas, halaman ini dapat menggantikannya.
          </p>
          <SubmitButton look="outline" icon="tick" pendingLabel="Memasangkan...">
            Pakai halaman ini
          </SubmitButton>
        </PageForm>
      )}
      {open && drawn && group === "redo" && page.state === "unsigned" && page.pactId && (
        <PageForm action={actions.assign} {...about} more={{ turn, pactIds: page.pactId }}>
          <p className="text-quiet">Bila tanda tangannya ada tetapi tidak tampak oleh mesin, terima lembar ini.</p>
          <SubmitButton id="tetap-terima" look="outline" icon="tick" pendingLabel="Menerima...">
            Tanda tangannya ada
          </SubmitButton>
        </PageForm>
      )}
      {open && drawn && rows.length > 0 && <ListTicks action={actions.assign} {...about} turn={turn} rows={rows} />}
      {open && drawn && rows.length === 0 && searched && (
        <CandidateSearch
          key={about.number}
          action={actions.assign}
          {...about}
          turn={turn}
          campaignId={batch.campaignId}
          unitId={batch.unitId}
          query={query}
          given={candidates}
        />
      )}
      <DiscardForm
        action={actions.discard}
        {...about}
        seen={page.state}
        title="Sisihkan halaman ini"
        folded={group === "aside"}
      />
    </div>
  );
}
