import { Notice } from "@/components/ui/notice";
import { TextLink } from "@/components/ui/text-link";
import { type GuideStep, guideStepNames, stepPath } from "@/lib/campaigns/guide";

type UncheckedStepsProps = { readonly campaignId: string; readonly steps: readonly GuideStep[] };

/** What stands in a draft without anybody having looked at it: a hint, which keeps nothing from being opened. */
export function UncheckedSteps({ campaignId, steps }: UncheckedStepsProps) {
  if (steps.length === 0) return null;
  return (
    <Notice tone="info" title="Terisi, tetapi belum diperiksa:">
      {steps.map((step, index) => (
        <span key={step}>
          {index > 0 && ", "}
          <TextLink href={stepPath(campaignId, step)}>{guideStepNames[step]}</TextLink>
        </span>
      ))}
      . Isinya bawaan atau salinan. Buka dan simpan langkahnya bila sudah sesuai; kegiatan tetap dapat dibuka tanpa itu.
    </Notice>
  );
}
