"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

const EVERY = 1500;

/** Looks again while the stack is being read; rests when nobody looks. */
export function LiveStack() {
  const router = useRouter();
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === "visible") router.refresh();
    }, EVERY);
    return () => clearInterval(timer);
  }, [router]);
  return null;
}
