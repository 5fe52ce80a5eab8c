"use client";

import { type ChangeEvent, useSyncExternalStore } from "react";
import { buttonClass } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";

const noChange = () => () => {};
const hasCameraKey = () => window.matchMedia("(pointer: coarse)").matches;

/** Opens the camera of a phone or tablet and hands over the photo; elsewhere, and without script, nothing. */
export function CameraButton({ onPhoto }: { readonly onPhoto: (event: ChangeEvent<HTMLInputElement>) => void }) {
  const shown = useSyncExternalStore(noChange, hasCameraKey, () => false);
  if (!shown) return null;
  return (
    <label
      className={`${buttonClass({ size: "large" })} has-focus-visible:outline-2 has-focus-visible:outline-offset-2`}
    >
      <input type="file" accept="image/*" capture="environment" onChange={onPhoto} className="sr-only" />
      <Icon name="camera" />
      Foto
    </label>
  );
}
