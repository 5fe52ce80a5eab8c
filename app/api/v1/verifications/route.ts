import { apiWrite } from "@/lib/http/api-route";
import { verifyCodeOrRefuse } from "@/lib/pacts/verify-code";

export const POST = apiWrite((actor, { code }) => verifyCodeOrRefuse(actor, typeof code === "string" ? code : ""), {
  open: true,
});
