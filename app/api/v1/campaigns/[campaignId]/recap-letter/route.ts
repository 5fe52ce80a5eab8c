import { apiWrite } from "@/lib/http/api-route";
import { writeRecapLetter } from "@/lib/recaps/write-letter";

export const POST = apiWrite(writeRecapLetter);
