import type { Tx } from "@/lib/db";

type Line = {
  declineId: string;
  act: "closed" | "reopened";
  outcome?: string;
  note: string;
  officerId: string | null;
};

/** Whether the last decision in the case is this very one: the second press of one button. */
export async function isSameLine(tx: Tx, { declineId, ...line }: Line): Promise<boolean> {
  const last = await tx.caseEntry.findFirst({
    where: { declineId, act: { in: ["closed", "reopened"] } },
    orderBy: [{ recordedAt: "desc" }, { id: "desc" }],
  });
  return (
    last !== null &&
    last.act === line.act &&
    last.outcome === (line.outcome ?? null) &&
    last.note === line.note &&
    last.officerId === line.officerId
  );
}
