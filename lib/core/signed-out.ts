/**
 * What somebody reads whose session has ended. A file of its own, so that a form in the browser can tell this refusal
 * by its sentence, however it came there, and offer the way back in.
 */
export const SIGN_IN_FIRST = "Silakan masuk terlebih dahulu.";
