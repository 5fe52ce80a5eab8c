import type { ButtonHTMLAttributes, ComponentProps, ReactNode } from "react";
import { Icon, type IconName } from "@/components/ui/icon";
import { Link } from "@/components/ui/link";

type ButtonStyle = {
  /** One `go` a view; `resting` looks off but keeps the focus and still answers. */
  readonly look?: "go" | "outline" | "quiet" | "resting" | "danger";
  /** `large` (52 px) is for the thumb. */
  readonly size?: "regular" | "large";
  readonly wide?: boolean;
  readonly icon?: IconName;
};

const looks = {
  go: "border-accent bg-accent px-4 text-on-accent hover:border-accent-strong hover:bg-accent-strong",
  outline: "border-line-strong bg-surface px-4 hover:bg-sunk",
  quiet: "border-transparent px-3 text-accent hover:bg-accent-soft",
  resting: "border-resting bg-resting px-4 text-faint",
  danger: "border-bad bg-surface px-4 text-bad hover:bg-bad-soft",
};

/** The classes of a button, for the rare element that is neither a button nor a link (a summary, a label). */
export function buttonClass({ look = "outline", size = "regular", wide = false }: ButtonStyle): string {
  const height = size === "large" ? "min-h-13 text-16" : "min-h-11 text-14";
  const width = wide ? "w-full" : "";
  return `inline-flex ${height} ${width} items-center justify-center gap-2 rounded-control border py-1.5 text-center font-semibold print:hidden ${looks[look]}`;
}

function Face({ icon, children }: { readonly icon?: IconName; readonly children: ReactNode }) {
  return (
    <>
      {icon && <Icon name={icon} />}
      {children}
    </>
  );
}

/** A button; `type` is "button" unless told otherwise, so that nothing is sent by accident. */
export function Button({
  look,
  size,
  wide,
  icon,
  className = "",
  children,
  type = "button",
  ...rest
}: ButtonStyle & ButtonHTMLAttributes<HTMLButtonElement>) {
  return (
    <button type={type} className={`${buttonClass({ look, size, wide })} ${className}`} {...rest}>
      <Face icon={icon}>{children}</Face>
    </button>
  );
}

/** A link that looks like a button: for going somewhere, never for changing something. */
export function ButtonLink({
  look,
  size,
  wide,
  icon,
  className = "",
  children,
  ...rest
}: ButtonStyle & ComponentProps<typeof Link>) {
  return (
    <Link className={`${buttonClass({ look, size, wide })} ${className}`} {...rest}>
      <Face icon={icon}>{children}</Face>
    </Link>
  );
}

/** A download or another door of the server: a plain anchor, so that the router does not fetch it as a page. */
export function ButtonAnchor({
  look,
  size,
  wide,
  icon,
  className = "",
  children,
  ...rest
}: ButtonStyle & ComponentProps<"a">) {
  return (
    <a className={`${buttonClass({ look, size, wide })} ${className}`} {...rest}>
      <Face icon={icon}>{children}</Face>
    </a>
  );
}
