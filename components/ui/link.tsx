import NextLink from "next/link";
import type { ComponentProps } from "react";

/**
 * A link to a page of ours. It fetches nothing ahead: our pages are made at the moment they are asked for, so that what
 * comes early is only their frame, and a desk with thirty links in sight asked the server sixty times a view.
 */
export function Link(props: ComponentProps<typeof NextLink>) {
  return <NextLink prefetch={false} {...props} />;
}
