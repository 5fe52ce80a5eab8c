import { FitText } from "@/components/ceremonies/screen/fit-text";
import { LiveCount } from "@/components/ceremonies/screen/live-count";
import { PledgeSide } from "@/components/ceremonies/screen/pledge-side";
import { ScanSide } from "@/components/ceremonies/screen/scan-side";
import { ScreenKeys } from "@/components/ceremonies/screen/screen-keys";
import { StayAwake } from "@/components/ceremonies/screen/stay-awake";
import type { ScreenFigures } from "@/lib/ceremonies/schema";

export type ScreenView = "naskah" | "hitungan" | "kode";
export type ScreenText = {
  readonly title: string;
  readonly opening: string;
  readonly points: readonly string[];
  readonly closing: string;
};

export type ScreenProps = {
  readonly view: ScreenView;
  readonly owner: string;
  readonly day: string;
  readonly place: string;
  readonly text: ScreenText;
  readonly figures: ScreenFigures;
  readonly invited: number;
  /** Nobody signs any more in its campaign. */
  readonly closed: boolean;
  readonly source: string;
  readonly stream: string;
  readonly code: string;
  readonly signUrl: string;
  readonly checkInUrl: string;
  /** "ikrar.contohkab.go.id/hadir" */
  readonly address: string;
  readonly back: string;
};

/**
 * The big screen: everything is sized by the screen itself, so that a beamer of 1280 and a wall of 1920 show the same.
 * All three views are in the page; the address says which one is shown, keys switch without a step to the server.
 */
export function Screen(props: ScreenProps) {
  const { view, figures, source, stream, invited, closed, back } = props;
  const live = { figures, source, stream, invited, closed };
  return (
    <div className="screen" data-view={view}>
      <PledgeSide {...props} />
      <aside className="screen-panel">
        <LiveCount {...live} />
        <ScanSide {...props} />
      </aside>
      <ScreenKeys view={view} back={back} />
      <FitText />
      <StayAwake />
    </div>
  );
}
