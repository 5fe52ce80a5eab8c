import { Icon } from "@/components/ui/icon";

/** Neutral is not the same as not voting; many ask. */
export function VotingRight() {
  return (
    <p className="-mx-4 mt-2 grid grid-cols-[1.25rem_1fr] gap-3 border-y border-line bg-sunk px-4 py-3 text-14">
      <Icon name="info" className="text-accent" />
      Netral bukan berarti tidak memilih. Hak pilih Anda tetap dijamin undang-undang.
    </p>
  );
}
