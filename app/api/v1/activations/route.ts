import { activateAndOpen } from "@/lib/accounts/activate-and-open";
import { apiWrite } from "@/lib/http/api-route";

/** Uses up a code: sets the password and opens a session. */
export const POST = apiWrite((actor, input) => activateAndOpen(actor, input), {
  open: true,
  secret: true,
  status: 201,
});
