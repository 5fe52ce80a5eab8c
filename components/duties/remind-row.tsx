import type { FormEvent, ReactNode } from "react";
import type { RemindTarget } from "@/components/duties/remind-list";
import { Button, ButtonLink } from "@/components/ui/button";
import { Link } from "@/components/ui/link";

type RemindRowProps = {
  readonly target: RemindTarget;
  readonly done: boolean;
  readonly note: string;
  readonly back: string;
  readonly mail: {
    readonly action: (form: FormData) => void;
    readonly campaignId: string;
    readonly pending: boolean;
  } | null;
  readonly onSubmit: (event: FormEvent<HTMLFormElement>) => void;
};

/** One name with the one button that reaches it; reminded, it is a name alone. */
export function RemindRow({ target, done, note, back, mail, onSubmit }: RemindRowProps) {
  const { id, name, href } = target;
  return (
    <li
      data-row={id}
      className="relative flex min-h-14 flex-wrap items-center justify-between gap-x-3 gap-y-1 border-t border-line py-2 has-[a.row-link:hover]:bg-sunk print:before:content-['☐']"
    >
      <div className="min-w-0 flex-1 basis-40">
        <p className="font-semibold">
          <Link href={href} className="row-link">
            {name}
          </Link>
        </p>
        <p className="text-13 text-quiet tabular-nums wrap-anywhere">{note}</p>
      </div>
      {!done && <div className="relative z-10">{deed({ target, back, mail, onSubmit })}</div>}
    </li>
  );
}

const SMALL = "min-w-29 px-3! text-accent!";

function deed({ target, back, mail, onSubmit }: Omit<RemindRowProps, "done" | "note">): ReactNode {
  const { name, spoken, way } = target;
  if (way.kind === "whatsapp") {
    return (
      <form method="post" action="/unit/pengingat/whatsapp" target="_blank" rel="noopener" onSubmit={onSubmit}>
        {Object.entries({ ...way.about, back }).map(([field, value]) => (
          <input key={field} type="hidden" name={field} value={value} />
        ))}
        <Button type="submit" icon="chat" aria-label={`${spoken} lewat WhatsApp`} className={SMALL}>
          Ingatkan
        </Button>
      </form>
    );
  }
  if (way.kind === "mail" && mail) {
    return (
      <form action={mail.action} onSubmit={onSubmit}>
        <input type="hidden" name="campaignId" value={mail.campaignId} />
        <input type="hidden" name="pactId" value={way.pactId} />
        <Button
          type="submit"
          icon="send"
          look={mail.pending ? "resting" : "outline"}
          aria-label={`${spoken} lewat email`}
          className={SMALL}
        >
          Ingatkan
        </Button>
      </form>
    );
  }
  return way.kind === "link" ? (
    <ButtonLink href={way.href} icon="upload" aria-label={`${way.label} ${name}`} className={SMALL}>
      {way.label}
    </ButtonLink>
  ) : null;
}
