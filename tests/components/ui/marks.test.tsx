import { expect, test } from "vitest";
import { Bar, PaceAxis, PairedBar } from "@/components/ui/bar";
import { Icon } from "@/components/ui/icon";
import { Pagination } from "@/components/ui/pagination";
import { Progress } from "@/components/ui/progress";
import { qrPath } from "@/components/ui/qr";
import { SearchForm } from "@/components/ui/search-form";
import { SortHeading } from "@/components/ui/sort-heading";
import { TabLinks } from "@/components/ui/tab-links";
import { render, words } from "../render";

test("a bar is as long as its share and never leaves its track", () => {
  expect(render(<Bar share={0.323} />)).toContain('width="32.3%"');
  expect(render(<Bar share={1.4} />)).not.toContain("140%");
  expect(render(<Bar share={null} />)).not.toContain("fill-accent");
  expect(render(<Bar share={0.5} stale />)).toContain("fill-stale");
  expect(render(<Bar share={0.75} pace={0.76} />)).toContain('x1="76%"');
});

test("no inline style: a strict content security policy still draws every bar", () => {
  expect(render(<PairedBar share={0.4} reported={0.3} />)).not.toContain("style=");
});

test("without a report the bar stands alone", () => {
  expect(render(<PairedBar share={0.4} reported={null} />)).not.toContain("fill-reported");
  expect(render(<PairedBar share={0.4} reported={0} />)).toContain("fill-reported");
});

test("the ends of the axis make room for the pace", () => {
  expect(words(render(<PaceAxis pace={0.76} label="76,0" />))).toBe("0 76,0 100");
  expect(words(render(<PaceAxis pace={0.97} label="97,0" />))).toBe("0 97,0");
  expect(words(render(<PaceAxis pace={0.02} label="2,0" />))).toBe("2,0 100");
  // Centred on the end, half of the label would lie over the heading beside it.
  const anchors = [0, 0.5, 1].map((pace) =>
    render(<PaceAxis pace={pace} label="x" />).match(/text-anchor="(\w+)" class="fill-ink/),
  );
  expect(anchors.map((found) => found?.[1])).toEqual(["start", "middle", "end"]);
});

test("an icon is silent beside a word and speaks when it stands alone", () => {
  expect(render(<Icon name="tick" />)).toContain('aria-hidden="true"');
  expect(render(<Icon name="tick" label="Cocok" />)).toContain('aria-label="Cocok"');
});

test("a QR keeps four white modules on every side", () => {
  const { path, size } = qrPath("HTTPS://IKRAR.GO.ID/V/K7QM4RTX9D2H");
  const runs = [...path.matchAll(/M(\d+) (\d+)h(\d+)/g)].map(([, x, y, length]) => [
    Number(x),
    Number(y),
    Number(length),
  ]);
  expect(Math.min(...runs.map(([x = 0]) => x))).toBe(4);
  expect(Math.min(...runs.map(([, y = 0]) => y))).toBe(4);
  expect(Math.max(...runs.map(([x = 0, , length = 0]) => x + length))).toBe(size - 4);
});

test("a search keeps the rest of the address", () => {
  const html = render(
    <SearchForm label="Cari unit" defaultValue="sosial" kept={{ status: "returned", urut: undefined }} />,
  );
  expect(html).toContain('method="get"');
  expect(html).toContain('<input type="hidden" name="status" value="returned"/>');
  expect(html).not.toContain('name="urut"');
  expect(html).toContain('value="sosial"');
});

test("tabs name the current one and print counts the Indonesian way", () => {
  const html = render(
    <TabLinks
      label="Saring"
      links={[
        { href: "/a", label: "Semua", count: 8136, current: true },
        { href: "/b", label: "Belum", count: 0 },
      ]}
    />,
  );
  expect(words(html)).toBe("Semua 8.136 Belum 0");
  expect(html.match(/aria-current/g)).toHaveLength(1);
});

test("a sorted column says so", () => {
  const row = (heading: React.ReactElement) =>
    render(
      <table>
        <thead>
          <tr>{heading}</tr>
        </thead>
      </table>,
    );
  expect(
    row(
      <SortHeading href="?urut=capaian" sorted="ascending">
        Saat ini
      </SortHeading>,
    ),
  ).toContain('aria-sort="ascending"');
  expect(row(<SortHeading href="?urut=belum">Belum</SortHeading>)).toContain('aria-sort="none"');
});

test("one page needs no pagination", () => {
  expect(render(<Pagination />)).toBe("");
  expect(render(<Pagination next="?cursor=x" />)).toContain('rel="next"');
});

test("long work tells its count to everyone", () => {
  const html = render(<Progress label="Mencetak" done={1240} total={3612} />);
  expect(words(html)).toContain("1.240 dari 3.612");
  expect(html).toMatch(/<progress[^>]*max="3612"[^>]*value="1240"|<progress[^>]*value="1240"[^>]*max="3612"/);
});
