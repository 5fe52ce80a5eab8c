import { expect, test } from "vitest";
import { carriesActions } from "@/lib/scans/sheet-hidden-content.mjs";
import { flateStream, handmadePdf, pdf } from "./sheet-samples";

const address = "<< /S /URI /URI (https://pancing.example/) >>";
const escaped = "<< /S /#55RI /U#52I (https://pancing.example/) >>";
const link = `<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A ${address} >>`;
const goTo = "<< /S /GoTo /D [3 0 R /Fit] >>";

/** A PDF that opens with object 4, among others. */
const opening = (...objects: string[]) =>
  handmadePdf(
    objects.map((body, index) => [4 + index, body]),
    "/OpenAction 4 0 R",
  );
/** Objects 5 and 6 inside a compressed object stream, which a byte search does not see. */
const packed = (five: string, six: string, catalog = "", first?: string) => {
  const header = `5 0 6 ${five.length + 1} `;
  const dictionary = `/Type /ObjStm /N 2 /First ${first ?? header.length}`;
  return handmadePdf([[9, flateStream(dictionary, `${header}${five} ${six}`)]], catalog);
};

test.each([
  ["on opening", opening(address)],
  ["on opening, in place", handmadePdf([], `/OpenAction ${address}`)],
  ["under escaped names", handmadePdf([], `/Open#41ction ${escaped}`)],
  ["after another act", opening("<< /S /GoTo /D [3 0 R /Fit] /Next [5 0 R] >>", address)],
  ["after another act that holds it", opening(`<< /S /Named /N /Print /Next ${address} >>`)],
  ["when a page is shown", handmadePdf([], "", `/AA << /O ${address} >>`)],
  [
    "when the file is closed",
    handmadePdf(
      [
        [4, "<< /WC 5 0 R >>"],
        [5, address],
      ],
      "/AA 4 0 R",
    ),
  ],
  [
    "when the mouse passes",
    handmadePdf([[4, link.replace("/A <<", "/AA << /E <<").replace(/>>$/, ">> >>")]], "", "/Annots [4 0 R]"),
  ],
  ["in an object stream", packed("(x)", address, "/OpenAction 6 0 R")],
  ["of an event within an object stream", packed(`<< /AA << /O 6 0 R >> >>`, address)],
  ["in an object stream that hides where its objects are", packed("(x)", link, "/OpenAction 5 0 R", "8 0 R")],
  ["behind broken grammar", opening(`<< obj ${address.slice(2)}`)],
  ["in an object whose number is not to be read", handmadePdf([], `/OpenAction 4 0 R\nendobj 4 %\n0 obj ${address}`)],
  ["in a version of the catalogue that was replaced", Buffer.concat([opening(address), handmadePdf([])])],
])("an address that opens by itself is an act: %s", (_where, file) => {
  expect(carriesActions(file)).toBe(true);
});

test.each([
  ["with nothing else", handmadePdf([], "", `/Annots [${link}]`)],
  ["beside a place to begin at", handmadePdf([], "/OpenAction [3 0 R /Fit]", `/Annots [${link}]`)],
  [
    "beside an act that goes there",
    handmadePdf(
      [
        [4, goTo],
        [5, link],
      ],
      "/OpenAction 4 0 R",
      "/Annots [5 0 R]",
    ),
  ],
  [
    "beside acts that go on within the document",
    handmadePdf([[4, "<< /O << /S /Named /N /NextPage >> >>"]], "", `/AA 4 0 R /Annots [${link}]`),
  ],
  ["all in an object stream", packed(goTo, link, "/OpenAction 5 0 R")],
])("an address that a person follows is none, %s", (_beside, file) => {
  expect(carriesActions(file)).toBe(false);
});

test("what a common writer makes of a link and of where to begin is none", async () => {
  const file = await pdf((doc) => doc.text("bkpsdm", { link: "https://bkpsdm.example.go.id/" }));
  const begun = file
    .toString("latin1")
    .replace("/Type /Catalog", "/OpenAction [7 0 R /XYZ null null 0]\n/Type /Catalog");
  expect(begun).toContain("/OpenAction");
  expect(carriesActions(Buffer.from(begun, "latin1"))).toBe(false);
});
