import { type ReactNode, useEffect, useRef } from "react";
import SignaturePad from "signature_pad";
import type { Drawing } from "@/lib/pacts/schema";
import { toDrawing, toGroups } from "./pad-strokes";

type PadProps = {
  readonly drawing: Drawing | null;
  readonly onChange: (drawing: Drawing | null) => void;
  /** On its way to the server: shown, not changed. */
  readonly locked: boolean;
  readonly undoIcon: ReactNode;
  readonly error?: string;
  /** Drawn since: the error leaves its room empty, so that the pad never moves between two strokes. */
  readonly mended: boolean;
};

/** The pad: as wide as the screen allows, a line to write on, and the drawing kept through every change of size. */
export function SignaturePadField({ drawing, onChange, locked, undoIcon, error, mended }: PadProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const pad = useRef<SignaturePad>(null);
  const shown = useRef(drawing);
  const tell = useRef(onChange);
  tell.current = onChange;

  useEffect(() => {
    const sheet = canvas.current;
    if (!sheet) return;
    const pen = new SignaturePad(sheet, {
      penColor: getComputedStyle(sheet).color,
      minWidth: 0.9,
      maxWidth: 2.6,
      minDistance: 2,
    });
    pad.current = pen;
    pen.addEventListener("endStroke", () => {
      shown.current = toDrawing(pen.toData(), sheet.offsetWidth, sheet.offsetHeight);
      tell.current(shown.current);
    });
    const observer = new ResizeObserver(() => redraw(pen, sheet, shown.current));
    observer.observe(sheet);
    return () => {
      observer.disconnect();
      pen.off();
    };
  }, []);

  useEffect(() => {
    if (shown.current === drawing) return;
    shown.current = drawing;
    if (pad.current && canvas.current) redraw(pad.current, canvas.current, drawing);
  }, [drawing]);

  useEffect(() => {
    if (locked) pad.current?.off();
    else pad.current?.on();
  }, [locked]);

  const strokes = drawing?.strokes ?? [];
  return (
    <fieldset id="drawing" tabIndex={-1} className="scroll-mt-20">
      <div className="flex min-h-13 flex-wrap items-center justify-between pt-1">
        <legend className="float-left font-semibold">Tanda tangan Anda</legend>
        {strokes.length > 0 && !locked && (
          <button
            type="button"
            className="-mr-3 ml-auto inline-flex min-h-11 items-center gap-2 rounded-control px-3 text-14 font-semibold text-accent"
            onClick={() => onChange(null)}
          >
            {undoIcon}
            Ulangi
          </button>
        )}
      </div>
      {error && <p className={`pb-1.5 text-14 font-semibold text-bad ${mended ? "invisible" : ""}`}>{error}</p>}
      <div
        className={`relative h-52 rounded-pad border-[1.5px] ${locked ? "border-line-strong bg-sunk text-quiet" : error && !mended ? "border-bad bg-surface" : "border-line-control bg-surface"}`}
      >
        <span
          aria-hidden="true"
          className="absolute inset-x-6 bottom-11 border-t-[1.5px] border-dashed border-line-strong"
        />
        <span className="absolute inset-x-2 bottom-3 text-center text-13 font-medium text-faint">
          {locked ? "tersimpan sementara, belum tercatat" : "goreskan dengan jari atau tetikus di atas garis"}
        </span>
        <canvas
          ref={canvas}
          role="img"
          aria-label={strokes.length > 0 ? "Goresan tanda tangan Anda" : "Bidang tanda tangan, masih kosong"}
          className="absolute inset-0 size-full touch-none rounded-pad"
        />
      </div>
    </fieldset>
  );
}

function redraw(pen: SignaturePad, sheet: HTMLCanvasElement, drawing: Drawing | null): void {
  const { offsetWidth: width, offsetHeight: height } = sheet;
  if (width === 0) return; // not on screen yet
  const ratio = Math.max(window.devicePixelRatio, 1);
  sheet.width = width * ratio;
  sheet.height = height * ratio;
  sheet.getContext("2d")?.scale(ratio, ratio);
  const { penColor, minWidth, maxWidth, dotSize, velocityFilterWeight, compositeOperation } = pen;
  const style = { penColor, minWidth, maxWidth, dotSize, velocityFilterWeight, compositeOperation };
  pen.fromData(drawing ? toGroups(drawing, width, height, style) : []);
}
