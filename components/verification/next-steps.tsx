import type { ReactNode } from "react";

/** What the reader can do now, in order. */
export function NextSteps({ steps }: { readonly steps: readonly ReactNode[] }) {
  return (
    <section className="pt-4">
      <h2 className="text-20 font-bold">Yang dapat Anda lakukan</h2>
      <ol className="pt-1.5">
        {steps.map((step, index) => (
          <li
            // biome-ignore lint/suspicious/noArrayIndexKey: a fixed list of sentences
            key={index}
            className="grid grid-cols-[1.5rem_1fr] gap-2 border-b border-line py-2.5"
          >
            <b className="font-bold tabular-nums">{index + 1}.</b>
            <span>{step}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
