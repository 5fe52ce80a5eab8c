import { Icon } from "@/components/ui/icon";

type LiveMarkProps = {
  /** The hour of the figures, "09.42 WIB". */
  readonly time: string;
  /** `null` while no script watches: the hour alone. */
  readonly live: boolean | null;
};

/** Whether the figures move by themselves, and as of when they stand. */
export function LiveMark({ time, live }: LiveMarkProps) {
  if (live === null) return <p className="text-13 font-medium text-quiet tabular-nums">Angka per {time}</p>;
  return (
    <p className="inline-flex items-center gap-2 text-13 font-medium text-quiet tabular-nums">
      {live ? (
        <svg viewBox="0 0 16 16" aria-hidden="true" className="size-4">
          <circle cx="8" cy="8" r="8" className="fill-accent-tint" />
          <circle cx="8" cy="8" r="4" className="fill-accent-mid" />
        </svg>
      ) : (
        <Icon name="offline" size={16} />
      )}
      <strong className={`font-semibold ${live ? "text-accent" : ""}`}>{live ? "Langsung" : "Terhenti"}</strong>
      {time}
    </p>
  );
}
