import { Notice } from "@/components/ui/notice";
import { VerdictPage } from "./verdict-page";

/** Too many unknown codes from this address: no verdict was reached. */
export function LookUpRefused({ sentence }: { readonly sentence: string }) {
  return (
    <VerdictPage>
      <h1 className="pt-6 pb-3 text-24 font-bold">Belum dapat diperiksa</h1>
      <Notice tone="warn">{sentence}</Notice>
    </VerdictPage>
  );
}
