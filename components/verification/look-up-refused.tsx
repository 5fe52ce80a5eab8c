import { Notice } from "@/components/ui/notice";
import { VerdictPage } from "./verdict-page";

/** Too much was asked from this address, or here: no verdict was reached. */
export function LookUpRefused({ sentence }: { readonly sentence: string }) {
  return (
    <VerdictPage>
      <h1 className="pt-6 pb-3 text-24 font-bold">Belum dapat diperiksa</h1>
      <Notice tone="warn">{sentence}</Notice>
    </VerdictPage>
  );
}
