import { Icon } from "@/components/ui/icon";

type SearchFormProps = {
  /** Says what can be typed: "Cari unit", "Nama atau NIP". */
  readonly label: string;
  readonly name?: string;
  readonly defaultValue?: string;
  /** Where to; the page itself when left out. */
  readonly action?: string;
  /** The rest of the state in the address, kept across a search. */
  readonly kept?: Readonly<Record<string, string | undefined>>;
  readonly className?: string;
};

/** A search over GET: Enter or the glass sends it, no script needed, and the result has an address. */
export function SearchForm({ label, name = "q", defaultValue, action, kept = {}, className = "" }: SearchFormProps) {
  return (
    <search className={`print:hidden ${className}`}>
      <form method="get" action={action} className="relative">
        {Object.entries(kept).map(([key, value]) =>
          value ? <input key={key} type="hidden" name={key} value={value} /> : null,
        )}
        <input
          type="search"
          name={name}
          defaultValue={defaultValue}
          maxLength={80}
          aria-label={label}
          placeholder={label}
          className="control pl-11 sm:text-14"
        />
        <button
          type="submit"
          aria-label="Cari"
          className="absolute inset-y-0 left-0 grid w-11 place-items-center rounded-control text-faint hover:text-ink"
        >
          <Icon name="search" />
        </button>
      </form>
    </search>
  );
}
