import { useEffect, useRef, useState } from "react";
import type { Problem } from "./post-signature";

type ProblemBoxProps = {
  readonly problem: Problem;
  readonly pactId: string;
  /** Fields changed since: what was said of them no longer holds. */
  readonly mended: readonly string[];
};

/**
 * Why it was not recorded, and the way on. Takes the focus, also at a second refusal. What has been mended since is
 * hidden in its place: nothing below may move under a finger that signs. The room is given back with the next press
 * beside the pad, or when the screen is turned: on a low screen it would keep the pad out of sight.
 */
export function ProblemBox({ problem, pactId, mended }: ProblemBoxProps) {
  const box = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a second refusal must be heard again
  useEffect(() => box.current?.focus(), [problem]);
  const link = "inline-flex min-h-11 items-center underline underline-offset-3";
  const fields = Object.keys(problem.fields);
  const settled = fields.length > 0 && fields.every((field) => mended.includes(field));
  const gone = useGivenBack(settled);
  return (
    <div
      ref={box}
      role="alert"
      tabIndex={-1}
      hidden={gone}
      className={`${settled ? "invisible" : ""} mb-4 scroll-mt-20 border-2 border-bad px-4 py-3 text-bad`}
    >
      <p className="font-bold">{problem.sentence}</p>
      <ul className="font-medium">
        {Object.entries(problem.fields).map(([field, message]) => (
          <li key={field} className={mended.includes(field) ? "invisible" : undefined}>
            <a className={link} href={`#${field === "acknowledged" ? "butir-1" : field.split(".")[0]}`}>
              {message}
            </a>
          </li>
        ))}
        {problem.code === "unauthenticated" && (
          <li>
            <a className={link} href={`/masuk?lanjut=/pakta/${pactId}`}>
              Masuk kembali; goresan Anda tetap tersimpan di halaman ini
            </a>
          </li>
        )}
        {problem.code === "text_changed" && (
          <li>
            <a className={link} href={`/pakta/${pactId}`}>
              Muat ulang dan baca naskah terbaru
            </a>
          </li>
        )}
      </ul>
    </div>
  );
}

/** Whether the room of a settled problem may close: something else was pressed since, or the screen was turned. */
function useGivenBack(settled: boolean): boolean {
  const [gone, setGone] = useState(false);
  useEffect(() => {
    setGone(false);
    if (!settled) return;
    const close = () => setGone(true);
    // A stroke on the pad is a press too, and the next one may follow.
    const press = ({ target }: Event) => target instanceof HTMLCanvasElement || close();
    addEventListener("resize", close);
    // The press that settled it is still under way.
    const later = setTimeout(() => addEventListener("click", press));
    return () => {
      clearTimeout(later);
      removeEventListener("resize", close);
      removeEventListener("click", press);
    };
  }, [settled]);
  return gone && settled;
}
