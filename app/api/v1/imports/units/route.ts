import { apiUpload } from "@/lib/http/api-route";
import { importUpload } from "@/lib/http/import-upload";

export const POST = apiUpload(importUpload("units"));
