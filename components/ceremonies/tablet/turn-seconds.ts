/** Seconds without a sign of life after which a turn ends: as the server counts (lib/accounts/find-actor.ts). */
export const TABLET_IDLE_SECONDS = 90;
/** Seconds for which a receipt stays. */
export const RECEIPT_SECONDS = 15;
/** Seconds before the end at which the person is told. */
export const WARNED_SECONDS = 20;
/** Told to the page that the turn is over: nothing is sent any more. */
export const TURN_OVER = "ikrar-turn-over";
