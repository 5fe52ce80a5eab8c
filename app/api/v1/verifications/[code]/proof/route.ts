import { apiRead } from "@/lib/http/api-route";
import { codeProof } from "@/lib/verifications/verify-code";

export const GET = apiRead(({ actor, params }) => codeProof(actor, params.code ?? ""), { open: true });
