import { PageForm } from "@/components/batches/page-form";
import type { SettleAction } from "@/components/batches/settle-action";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { pageWords } from "@/lib/batches/page-words";
import type { BatchPageView } from "@/lib/batches/schema";

type JustSettledProps = {
  readonly batchId: string;
  readonly page: BatchPageView;
  readonly action: SettleAction;
};

/** What became of the page before this one, and the way back. */
export function JustSettled({ batchId, page, action }: JustSettledProps) {
  if (!page.decided) return null;
  const owner = page.people > 1 ? `${page.people} orang` : page.personName;
  const words = page.state === "matched" && owner ? `Dipasangkan kepada ${owner}` : pageWords(page);
  return (
    <Notice
      tone={page.state === "discarded" ? "info" : "ok"}
      title={`Halaman ${page.page}.`}
      action={
        <PageForm action={action} batchId={batchId} number={page.page}>
          <SubmitButton look="quiet" icon="turn-back" pendingLabel="Mengurungkan...">
            Urungkan
          </SubmitButton>
        </PageForm>
      }
    >
      {words.endsWith(".") ? words : `${words}.`}
    </Notice>
  );
}
