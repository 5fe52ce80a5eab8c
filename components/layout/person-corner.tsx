import { Icon } from "@/components/ui/icon";

export type SignOutAction = (form: FormData) => void | Promise<void>;

export type DeskPerson = { readonly name: string; readonly roleLabel: string };

/** Who is signed in, in which role, and the way out. */
export function PersonCorner({ person, signOut }: { readonly person: DeskPerson; readonly signOut: SignOutAction }) {
  return (
    <div className="border-t border-line px-2 pt-3 text-13">
      <p className="font-semibold">{person.name}</p>
      <p className="text-quiet">{person.roleLabel}</p>
      <form action={signOut}>
        <button
          type="submit"
          className="-ml-2 flex min-h-11 w-full items-center gap-2 rounded-control px-2 font-semibold text-accent hover:bg-accent-soft"
        >
          <Icon name="sign-out" size={16} />
          Keluar
        </button>
      </form>
    </div>
  );
}
