import { apiUpload } from "@/lib/http/api-route";
import { receiveStack } from "@/lib/http/stack-upload";

export const POST = apiUpload((call) => receiveStack(call), { status: 202 });
