import { Refusal } from "@/lib/core/errors";
import { apiRead } from "@/lib/http/api-route";

const door = apiRead(
  async () => {
    throw new Refusal("not_found");
  },
  { open: true },
);

/** What is no door answers programs as every door does, whoever knocks and however. */
const nothing = (request: Request) => door(request, { params: Promise.resolve({}) });

export { nothing as DELETE, nothing as GET, nothing as PATCH, nothing as POST, nothing as PUT };
