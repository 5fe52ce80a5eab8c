import { currentOrigin, dropSession, dropTablet } from "@/lib/auth";
import { findKiosk } from "@/lib/ceremonies/kiosk-queries";
import { seeOther } from "@/lib/http/form-door";

/** A tablet that was ended elsewhere becomes an ordinary browser; one that still is a tablet stays one. */
export async function GET(): Promise<Response> {
  const origin = await currentOrigin();
  if (await findKiosk(origin)) return seeOther("/tablet");
  if (origin.tablet) {
    await dropTablet();
    await dropSession();
  }
  return seeOther("/masuk");
}
