import type { PledgeText } from "@/lib/documents/pledge-text";

type PledgePointsProps = {
  /** Where whoever does not agree says so; none in a specimen. */
  readonly declineHref: string | undefined;
  readonly pledge: PledgeText;
  /** Points ticked before a refusal, when the form came back without script. */
  readonly ticked: readonly string[];
  /** The point that is still asked for, ringed until it is ticked. */
  readonly asked: number | null;
  readonly tablet: boolean;
};

/** What nobody should have to say with others behind. */
const DECLINE_ELSEWHERE = "Tidak bersedia? Sampaikan dari perangkat Anda sendiri. Di tablet ini cukup akhiri sesi.";

/** The words exactly as they are hashed and kept, each point with a box of its own. */
export function PledgePoints({ declineHref, pledge, ticked, asked, tablet }: PledgePointsProps) {
  return (
    <>
      <h1 className="text-24 font-bold whitespace-pre-line">{pledge.title}</h1>
      <p className="pt-1 pb-3 text-quiet">{pledge.opening}</p>
      <ol>
        {pledge.points.map((point, index) => (
          <li key={point} className="-mx-4 border-t border-line has-checked:bg-accent-soft">
            <label className="grid scroll-mb-40 grid-cols-[1.5rem_1fr] gap-3 px-4 py-3.5">
              <input
                type="checkbox"
                id={`butir-${index + 1}`}
                name="acknowledged"
                value={index + 1}
                required
                defaultChecked={ticked.includes(String(index + 1))}
                className={`tick scroll-mb-40 ${asked === index + 1 ? "not-checked:outline-2 not-checked:outline-offset-2 not-checked:outline-accent" : ""}`}
              />
              <span>
                <b className="font-bold tabular-nums">{index + 1}.</b> {point}
              </span>
            </label>
          </li>
        ))}
      </ol>
      <p className="-mx-4 border-t border-line px-4 py-4 text-quiet">{pledge.closing}</p>
      {/* Whoever does not agree must not have to tick every point first to be able to say so. */}
      <p className="pb-3 text-14">
        {tablet ? (
          DECLINE_ELSEWHERE
        ) : (
          <a
            href={declineHref}
            className="inline-flex min-h-11 items-center font-semibold text-accent underline decoration-accent-pale underline-offset-3"
          >
            Tidak bersedia
          </a>
        )}
      </p>
    </>
  );
}
