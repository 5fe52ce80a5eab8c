import { apiRead } from "@/lib/http/api-route";
import { verifyCodeOrRefuse } from "@/lib/verifications/verify-code";

export const GET = apiRead(({ actor, params }) => verifyCodeOrRefuse(actor, params.code ?? ""), { open: true });
