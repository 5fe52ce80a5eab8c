import type { ComponentProps } from "react";
import { ActionButton } from "@/components/accounts/action-button";

export type ListedSession = {
  readonly id: string;
  /** "Chrome di Android" */
  readonly device: string;
  readonly address: string | null;
  /** "13 Oktober 2028, 09.42 WIB" */
  readonly since: string;
  readonly current: boolean;
};

type SessionListProps = {
  readonly sessions: readonly ListedSession[];
  /** Ends the session of the field `sessionId`. */
  readonly endAction: ComponentProps<typeof ActionButton>["action"];
  /** Sent along with each: what the way back needs. */
  readonly kept?: Readonly<Record<string, string>>;
};

/** Open sessions with the way to end each; the one that looks is marked and stays. */
export function SessionList({ sessions, endAction, kept = {} }: SessionListProps) {
  if (sessions.length === 0) return <p className="text-quiet">Tidak ada sesi yang terbuka.</p>;
  return (
    <ul className="border-t border-line">
      {sessions.map(({ id, device, address, since, current }) => (
        <li key={id} className="flex flex-wrap items-center gap-x-4 gap-y-2 border-b border-line py-2.5">
          <div className="min-w-0 flex-1 basis-56">
            <p className="font-semibold">
              {device}
              {current && <span className="font-medium text-ok"> · perangkat ini</span>}
            </p>
            <p className="text-13 text-quiet tabular-nums">
              Masuk {since}
              {address && ` dari ${address}`}
            </p>
          </div>
          {!current && (
            <ActionButton
              action={endAction}
              fields={{ ...kept, sessionId: id }}
              label="Keluarkan"
              pendingLabel="Mengakhiri"
              about={`${device}, ${since}`}
            />
          )}
        </li>
      ))}
    </ul>
  );
}
