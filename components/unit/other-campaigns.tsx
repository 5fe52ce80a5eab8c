import { TextLink } from "@/components/ui/text-link";

type OtherCampaignsProps = { readonly campaigns: readonly { readonly href: string; readonly label: string }[] };

/** The campaigns of the past, out of the way of the one that runs. */
export function OtherCampaigns({ campaigns }: OtherCampaignsProps) {
  if (campaigns.length === 0) return null;
  return (
    <aside className="mt-10 border-t border-line pt-3 text-13 text-quiet print:hidden">
      <h2 className="font-semibold">Kegiatan lain</h2>
      <ul>
        {campaigns.map(({ href, label }) => (
          <li key={href} className="flex min-h-11 items-center">
            <TextLink href={href}>{label}</TextLink>
          </li>
        ))}
      </ul>
    </aside>
  );
}
