import { useEffect, useRef, useSyncExternalStore } from "react";

/** The part of the page to sign in; its address, so that the browser's own Back leads to the words again. */
export const SIGN_ANCHOR = "tanda-tangan";

const subscribe = (changed: () => void) => {
  addEventListener("hashchange", changed);
  return () => removeEventListener("hashchange", changed);
};
// The fields of step 2 are addresses as well: the links of a refusal lead to them.
const anchors = [SIGN_ANCHOR, "drawing", "typedName", "agreed"];
const atSigning = () => anchors.includes(location.hash.slice(1));

/** Which step is on screen: 2 only once `complete`. A change of step starts at the top, where the focus goes too. */
export function useStep(complete: boolean): 1 | 2 {
  const wanted = useSyncExternalStore(subscribe, atSigning, () => false);
  const step = wanted && complete ? 2 : 1;
  const before = useRef(step);
  useEffect(() => {
    if (before.current === step) return;
    before.current = step;
    scrollTo(0, 0);
    document.getElementById(step === 1 ? "baca" : SIGN_ANCHOR)?.focus({ preventScroll: true });
  }, [step]);
  return step;
}
