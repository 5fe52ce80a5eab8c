"use client";

import { type FormEvent, useActionState, useEffect, useRef, useState } from "react";
import { RemindRow } from "@/components/duties/remind-row";
import { Button } from "@/components/ui/button";
import { formatCount } from "@/lib/format/number";
import { type AnswerState, untouched } from "@/lib/http/form-state";

/** Somebody to be reminded, or the head of a unit, with the one way that reaches them. */
export type RemindTarget = {
  readonly id: string;
  readonly name: string;
  /** For those who listen: whom the button reminds. */
  readonly spoken: string;
  readonly note: string;
  readonly href: string;
  readonly way:
    | { readonly kind: "whatsapp"; readonly about: Readonly<Record<string, string>> }
    | { readonly kind: "mail"; readonly pactId: string }
    | { readonly kind: "link"; readonly href: string; readonly label: string };
  readonly mailable: boolean;
  readonly reminded: boolean;
};

export type MailAnswer = { readonly people: number; readonly pactId: string | null };
export type MailAction = (before: AnswerState<MailAnswer>, form: FormData) => Promise<AnswerState<MailAnswer>>;

type RemindListProps = {
  readonly targets: readonly RemindTarget[];
  /** Rows shown before the fold. */
  readonly shown: number;
  /** This page, to come back to when a reminder is refused. */
  readonly back: string;
  /** How many were reminded lately, listed here or not. */
  readonly lately: number;
  /** Mail: to whom of a unit it goes at one press; null where mails do not leave this machine. */
  readonly mail?: {
    readonly action: MailAction;
    readonly campaignId: string;
    readonly unitId: string;
    readonly people: number;
    readonly all: boolean;
  } | null;
};

/** Presses closer than this on two rows are one thumb: the second row has just moved under it. */
const THUMB_MS = 700;

/**
 * People with one tap each. Without script every row is a plain form; with it the row moves below the fold at once, and
 * the focus goes on to the next.
 */
export function RemindList({ targets, shown, back, lately, mail = null }: RemindListProps) {
  const [tapped, setTapped] = useState<ReadonlySet<string>>(new Set());
  const [spoken, setSpoken] = useState("");
  const [state, action, pending] = useActionState(mail?.action ?? idle, { ...untouched, answer: null });
  const last = useRef({ id: "", at: Number.NEGATIVE_INFINITY });
  const list = useRef<HTMLUListElement>(null);
  const next = useRef<string | null>(null);
  const settled = useRef<MailAnswer | null>(null);

  useEffect(() => {
    const { answer } = state;
    if (!answer || answer === settled.current) return;
    settled.current = answer;
    const { pactId, people } = answer;
    const reached = targets.filter(({ id, mailable }) => (pactId ? id === pactId : mailable)).map(({ id }) => id);
    setTapped((before) => new Set([...before, ...reached]));
    setSpoken(`${formatCount(people)} pengingat dikirim lewat email.`);
  }, [state, targets]);

  // The button under the finger or the focus is gone: who uses keys goes on with the next one.
  useEffect(() => {
    if (tapped.size === 0 || !next.current) return;
    list.current?.querySelector<HTMLElement>(`[data-row="${next.current}"] button`)?.focus({ preventScroll: true });
    next.current = null;
  }, [tapped]);

  const open = targets.filter(({ id, reminded }) => !reminded && !tapped.has(id));
  const done = targets.filter(({ id, reminded }) => reminded || tapped.has(id));
  const doneCount = lately + targets.filter(({ id, reminded }) => !reminded && tapped.has(id)).length;

  /** Lets a press through once; the row goes after the browser has sent its form, which a removed form would not be. */
  function tap(event: FormEvent<HTMLFormElement>, target: RemindTarget) {
    const { timeStamp: at } = event;
    if (at - last.current.at < THUMB_MS || tapped.has(target.id)) {
      event.preventDefault();
      return;
    }
    last.current = { id: target.id, at };
    if (target.way.kind !== "whatsapp") return;
    next.current = open[open.findIndex(({ id }) => id === target.id) + 1]?.id ?? null;
    setTimeout(() => {
      setTapped((before) => new Set([...before, target.id]));
      setSpoken(`${target.name} dicatat sudah diingatkan.`);
    });
  }

  const rowOf = (target: RemindTarget) => (
    <RemindRow
      key={target.id}
      target={target}
      done={tapped.has(target.id) || target.reminded}
      note={tapped.has(target.id) ? "Diingatkan hari ini" : target.note}
      back={back}
      mail={mail && { action, campaignId: mail.campaignId, pending }}
      onSubmit={(event) => tap(event, target)}
    />
  );
  const rest = open.slice(shown);
  return (
    <div className="remind-list pt-2">
      {mail && mail.people > 0 && open.some(({ mailable }) => mailable) && (
        <form action={action} className="pb-2">
          <input type="hidden" name="campaignId" value={mail.campaignId} />
          <input type="hidden" name="unitId" value={mail.unitId} />
          <Button type="submit" look={pending ? "resting" : "outline"} icon="send">
            {mail.all
              ? `Ingatkan semua (${formatCount(mail.people)})`
              : `Ingatkan ${formatCount(mail.people)} orang lewat email`}
          </Button>
        </form>
      )}
      {state.problem && <p className="pb-2 font-medium text-bad">{state.problem.sentence}</p>}
      <ul ref={list}>{open.slice(0, shown).map(rowOf)}</ul>
      {rest.length > 0 && (
        <details>
          <summary className="flex min-h-11 cursor-pointer items-center font-semibold text-accent print:hidden">
            Tampilkan {formatCount(rest.length)} lagi
          </summary>
          <ul>{rest.map(rowOf)}</ul>
        </details>
      )}
      {done.length > 0 && (
        <details>
          <summary className="flex min-h-11 cursor-pointer items-center font-semibold text-quiet">
            Sudah diingatkan ({formatCount(Math.max(doneCount, done.length))})
          </summary>
          <ul>{done.map(rowOf)}</ul>
        </details>
      )}
      <p role="status" className="sr-only">
        {spoken}
      </p>
    </div>
  );
}

const idle: MailAction = async (before) => before;
