import { PDFiumLibrary } from "@hyzyla/pdfium";
import { isCutOff } from "./sheet-end.mjs";
import { SheetFault } from "./sheet-fault.mjs";
import { carriesActions } from "./sheet-hidden-content.mjs";

const POINTS_PER_INCH = 72;
const DPI = 150;
const XFA_FORMS = [2, 3]; // fpdf_formfill.h: FORMTYPE_XFA_FULL, FORMTYPE_XFA_FOREGROUND

/** All pages of a PDF as previews. */
export async function drawPdf(bytes, job) {
  const { pages, picture } = await openPdf(bytes, job);
  // Brings sharp, which a refused sheet does not need.
  const { LONG_EDGE, rawPicture, writePreview } = await import("./sheet-preview.mjs");
  const previews = [];
  for (let number = 1; number <= pages; number += 1) {
    const { data, width, height } = await picture(number, LONG_EDGE);
    previews.push(await writePreview(rawPicture(data, width, height), number, job));
  }
  return previews;
}

/**
 * A PDF whose pages are drawn one by one, at 150 dpi, as RGBA. Counts, sizes and forbidden content come before the first
 * pixel.
 */
export async function openPdf(bytes, job) {
  const library = await PDFiumLibrary.init();
  const pdf = await library.loadDocument(bytes).catch((error) => {
    throw new SheetFault(/password|security/i.test(error.message) ? "pdf_locked" : "pdf_broken");
  });
  const { module } = library;
  const id = pdf.documentIdx;
  if (module._FPDF_GetSecurityHandlerRevision(id) !== -1) throw new SheetFault("pdf_restricted");
  if (isCutOff(bytes)) throw new SheetFault("pdf_broken");
  const pages = pdf.getPageCount();
  if (pages < 1) throw new SheetFault("pdf_broken");
  if (pages > job.maxPages) throw new SheetFault("too_many_pages", { pages, maxPages: job.maxPages });
  // Two opinions: PDFium's own tables, and our look at every object, which also sees what nothing points to.
  if (
    module._FPDFDoc_GetJavaScriptActionCount(id) !== 0 ||
    module._FPDFDoc_GetAttachmentCount(id) !== 0 ||
    XFA_FORMS.includes(module._FPDF_GetFormType(id)) ||
    carriesActions(bytes)
  )
    throw new SheetFault("active_content");

  return { pages, picture: (number, longest) => drawPage(pdf.getPage(number - 1), longest) };
}

async function drawPage(page, longest) {
  if (!page.pageIdx) throw new SheetFault("pdf_broken");
  const { originalWidth, originalHeight } = page.getOriginalSize();
  const longEdge = Math.max(originalWidth, originalHeight);
  if (!(longEdge > 0 && Number.isFinite(longEdge))) throw new SheetFault("pdf_broken");
  const scale = Math.min(DPI / POINTS_PER_INCH, longest / longEdge);
  return page.render({
    width: Math.max(1, Math.round(originalWidth * scale)),
    height: Math.max(1, Math.round(originalHeight * scale)),
    renderFormFields: true, // the visible part of an electronic signature is a form field
    render: async ({ data }) => data,
  });
}
