import { CalmPage } from "@/components/layout/calm-page";

/** A link that is over tells nothing of what it showed. */
export default function ShareNotFound() {
  return (
    <CalmPage title="Tautan ini tidak berlaku">
      Masa berlakunya mungkin sudah berakhir, atau tautan ini telah dicabut. Mintalah tautan baru kepada badan
      kepegawaian yang memberikannya.
    </CalmPage>
  );
}
