import { useEffect, useRef } from "react";
import type { Problem } from "./post-signature";

type ProblemBoxProps = {
  readonly problem: Problem;
  readonly pactId: string;
  /** Fields changed since: what was said of them no longer holds. */
  readonly mended: readonly string[];
};

/**
 * Why it was not recorded, and the way on. Takes the focus, also at a second refusal. What has been mended since is
 * hidden in its place: nothing below may move under a finger that signs.
 */
export function ProblemBox({ problem, pactId, mended }: ProblemBoxProps) {
  const box = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a second refusal must be heard again
  useEffect(() => box.current?.focus(), [problem]);
  const link = "inline-flex min-h-11 items-center underline underline-offset-3";
  const fields = Object.keys(problem.fields);
  const settled = fields.length > 0 && fields.every((field) => mended.includes(field));
  return (
    <div
      ref={box}
      role="alert"
      tabIndex={-1}
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
