import { redirect } from "next/navigation";
import { homePath } from "@/lib/accounts/desks";
import { currentActor } from "@/lib/auth";

/** Leads everybody to the own desk. */
export default async function HomePage() {
  const actor = await currentActor();
  redirect(actor.kind === "user" ? homePath(actor) : "/masuk");
}
