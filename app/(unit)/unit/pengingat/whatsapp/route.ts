import { formDoor, seeOther } from "@/lib/http/form-door";
import { recordWhatsApp } from "@/lib/reminders/record-whatsapp";

/** Takes note of a reminder and leads to WhatsApp with its words, or back with the reason. */
export const POST = formDoor("/unit/pengingat", async (actor, form) => {
  const { back: _back, ...about } = Object.fromEntries(form);
  return seeOther((await recordWhatsApp(actor, about)).link);
});
