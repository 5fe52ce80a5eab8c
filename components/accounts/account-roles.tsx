import type { ComponentProps } from "react";
import { ActionButton } from "@/components/accounts/action-button";
import { ButtonLink } from "@/components/ui/button";

export type HeldRole = {
  readonly id: string;
  readonly accountId: string;
  readonly name: string;
  /** The unit or the agency. */
  readonly over: string;
  /** "Plt Kepala Dinas Pendidikan", or empty. */
  readonly seat: string;
  readonly since: string;
  readonly until: string | null;
};

type AccountRolesProps = {
  readonly roles: readonly HeldRole[];
  readonly endAction: ComponentProps<typeof ActionButton>["action"];
  readonly giveHref: string | null;
};

/** The roles of one account, each with the way to end it. */
export function AccountRoles({ roles, endAction, giveHref }: AccountRolesProps) {
  return (
    <section aria-labelledby="peran">
      <div className="flex flex-wrap items-center justify-between gap-3 pb-2">
        <h2 id="peran" className="text-18 font-bold">
          Peran yang berlaku
        </h2>
        {giveHref && (
          <ButtonLink href={giveHref} icon="plus">
            Beri peran lain
          </ButtonLink>
        )}
      </div>
      {roles.length === 0 && <p className="text-quiet">Tidak memegang peran.</p>}
      <ul className="border-t border-line empty:hidden">
        {roles.map(({ id, accountId, name, over, seat, since, until }) => (
          <li key={id} className="flex flex-wrap items-center gap-x-4 gap-y-2 border-b border-line py-2.5">
            <div className="min-w-0 flex-1 basis-56">
              <p className="font-semibold">{name}</p>
              <p className="text-13 text-quiet tabular-nums">
                {[over, seat, `sejak ${since}`, until && `sampai ${until}`].filter(Boolean).join(" · ")}
              </p>
            </div>
            <ActionButton
              action={endAction}
              fields={{ accountId, grantId: id }}
              look="danger"
              label="Akhiri"
              pendingLabel="Mengakhiri"
              about={`${name}, ${over}`}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
