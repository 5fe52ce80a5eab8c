import { endTurn } from "../end-turn";

/** "Ketuk untuk mulai": nothing of whoever went away without ending is left when the next person signs in. */
export const POST = (request: Request) => endTurn(request, "/tablet/masuk");
