import { type FormEvent, type RefObject, useEffect, useRef, useState, useSyncExternalStore } from "react";
import { TURN_OVER } from "@/components/ceremonies/tablet/turn-seconds";
import type { Drawing } from "@/lib/pacts/schema";
import { Delivery, type DeliveryState } from "./delivery";
import { type Problem, postSignature } from "./post-signature";
import { dropDraft, keepDraft, loadDraft, newKey, type SigningDraft } from "./signing-draft";

type Pact = {
  pactId: string;
  textHash: string;
  points: number;
  form: RefObject<HTMLFormElement | null>;
  tablet: boolean;
};

/** All that moves on the signing page: what is ticked, drawn and typed, kept in the tab, and its way to the server. */
export function useSigning({ pactId, textHash, points, form, tablet }: Pact) {
  const [ticked, setTicked] = useState<number[]>([]);
  const [typedName, setTypedName] = useState("");
  const [drawing, setDrawing] = useState<Drawing | null>(null);
  const [typing, setTyping] = useState(false);
  const [state, setState] = useState<DeliveryState>({ kind: "idle" });
  const [mended, setMended] = useState<readonly string[]>([]);
  const delivery = useRef<Delivery>(null);
  const live = useSyncExternalStore(noChange, inBrowser, onServer);
  const locked = state.kind === "sending" || state.kind === "waiting" || state.kind === "recorded";

  function keep(change: Partial<SigningDraft> = {}): void {
    if (form.current && !tablet)
      keepDraft(pactId, { textHash, drawing, sending: null, ...read(form.current), ...change });
  }

  function send(sending: NonNullable<SigningDraft["sending"]>): void {
    delivery.current?.stop();
    delivery.current = new Delivery(
      () => postSignature(pactId, sending.body, sending.key),
      (next) => {
        setState(next);
        // The turn is over: what was drawn goes with the page, and who drew it must begin again.
        if (tablet && next.kind === "refused" && next.problem.code === "unauthenticated") {
          return location.replace("/tablet/selesai?usai=putus");
        }
        if (next.kind === "refused") keep({ sending: null });
        if (next.kind !== "recorded") return;
        dropDraft(pactId);
        location.replace(`/pakta/${pactId}/bukti?${next.again ? "sudah" : "baru"}=1`);
      },
    );
    void delivery.current.now();
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the page wakes up
  useEffect(() => {
    const draft = tablet ? null : loadDraft(pactId, textHash);
    if (form.current) {
      if (draft) restore(form.current, draft);
      change();
    }
    setDrawing(draft?.drawing ?? null);
    setTyping(Boolean(draft?.typedName) && !draft?.drawing);
    if (draft?.sending) send(draft.sending);
    return () => delivery.current?.stop();
  }, []);

  useEffect(() => {
    const online = () => void (delivery.current && state.kind === "waiting" && delivery.current.now());
    const leave = (event: BeforeUnloadEvent) => state.kind === "waiting" && !tablet && event.preventDefault();
    const over = () => delivery.current?.stop();
    addEventListener(TURN_OVER, over);
    addEventListener("online", online);
    addEventListener("beforeunload", leave);
    return () => {
      removeEventListener("online", online);
      removeEventListener("beforeunload", leave);
      removeEventListener(TURN_OVER, over);
    };
  }, [state.kind, tablet]);

  /** Something was ticked or typed. */
  function change(): void {
    if (!form.current) return;
    const now = read(form.current);
    setTicked(now.acknowledged);
    setTypedName(now.typedName);
  }

  function submit(): void {
    if (state.kind === "waiting") void delivery.current?.now();
    if (!form.current || locked) return;
    setMended([]);
    const { acknowledged, agreed } = read(form.current);
    const fields: Record<string, string> = {};
    if (typing && !typedName.trim()) fields.typedName = "Ketik nama lengkap Anda";
    if (!typing && !drawing) fields.drawing = "Bubuhkan tanda tangan Anda pada bidang ini";
    if (!agreed) fields.agreed = "Centang pernyataan persetujuan untuk melanjutkan";
    if (Object.keys(fields).length > 0) {
      const sentence = "Tanda tangan belum dikirim. Lengkapi bagian yang ditandai.";
      setState({ kind: "refused", problem: { sentence, code: "invalid_input", fields } });
      return;
    }
    const signature = typing ? { drawing: null, typedName } : { drawing, typedName: null };
    const sending = { body: JSON.stringify({ textHash, acknowledged, agreed, ...signature }), key: newKey() };
    keep({ sending });
    send(sending);
  }

  function draw(next: Drawing | null): void {
    setDrawing(next);
    setMended((before) => (next ? [...before, "drawing"] : before.filter((field) => field !== "drawing")));
    keep({ drawing: next });
  }

  return {
    live,
    ticked,
    complete: ticked.length === points,
    typedName,
    drawing,
    typing,
    state,
    locked,
    problem: (state.kind === "refused" ? state.problem : null) satisfies Problem | null,
    /** Fields changed since the last refusal: what it said of them no longer holds. */
    mended,
    change({ target }: FormEvent<HTMLFormElement>) {
      if (target instanceof HTMLInputElement) setMended((before) => [...before, target.name]);
      change();
      keep();
    },
    draw,
    undo: () => drawing && draw({ ...drawing, strokes: drawing.strokes.slice(0, -1) }),
    toggleTyping() {
      setTyping(!typing);
      // The other way of signing leads to another field: neither's fault is asked for any more.
      setMended((before) => [...before, "drawing", "typedName"]);
      // The field stands before the button: without this the keyboard would have to go back for it.
      if (!typing) requestAnimationFrame(() => form.current?.querySelector<HTMLInputElement>("#typedName")?.focus());
    },
    submit,
  };
}

const noChange = () => () => {};
const inBrowser = () => true;
const onServer = () => false;

function read(form: HTMLFormElement) {
  const data = new FormData(form);
  return {
    acknowledged: data.getAll("acknowledged").map(Number),
    agreed: data.has("agreed"),
    typedName: String(data.get("typedName") ?? ""),
  };
}

// Boxes that were ticked before the page woke up stay ticked.
function restore(form: HTMLFormElement, draft: SigningDraft): void {
  for (const box of form.querySelectorAll<HTMLInputElement>("input[type=checkbox]")) {
    const kept = box.name === "agreed" ? draft.agreed : draft.acknowledged.includes(Number(box.value));
    box.checked ||= kept;
  }
  const name = form.elements.namedItem("typedName");
  if (name instanceof HTMLInputElement) name.value ||= draft.typedName;
}
