import { currentActor } from "@/lib/auth";
import { hasReach } from "@/lib/core/reach";
import { env } from "@/lib/env";
import { readMailFile } from "@/lib/mail/mail-files";
import { visible } from "@/lib/policy";
import { findReminder } from "@/lib/reminders/queries";

type Context = { params: Promise<{ reminderId: string }> };

/** A mail that was written instead of sent, for mail programs; for the personnel agency alone. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { reminderId } = await params;
  const actor = await currentActor();
  const reminder = hasReach(visible.drafts(actor)) ? await findReminder(actor, reminderId) : null;
  const bytes = reminder && (await readMailFile(env().DATA_DIR, reminder.id));
  if (!bytes) return new Response("Surat ini tidak ditemukan.", { status: 404 });
  return new Response(new Uint8Array(bytes), {
    headers: {
      "content-type": "message/rfc822",
      "content-disposition": `attachment; filename="pengingat-${reminderId}.eml"`,
      "cache-control": "private, no-store",
    },
  });
}
