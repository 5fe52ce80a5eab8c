import { PDFiumLibrary } from "@hyzyla/pdfium";
import { isCutOff } from "./sheet-end.mjs";
import { SheetFault } from "./sheet-fault.mjs";
import { carriesActions } from "./sheet-hidden-content.mjs";

const POINTS_PER_INCH = 72;
const DPI = 150;
const DRAWN_BEFORE_REOPENING = 20;
const XFA_FORMS = [2, 3]; // fpdf_formfill.h: FORMTYPE_XFA_FULL, FORMTYPE_XFA_FOREGROUND

/** All pages of a PDF as previews. */
export async function drawPdf(bytes, job) {
  const { pages, picture } = await openPdf(() => bytes, job);
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
 * pixel. `read` answers its bytes, which nobody else may keep: a stack of a hundred megabytes is held once.
 */
export async function openPdf(read, job) {
  const library = await PDFiumLibrary.init();
  let bytes = read();
  const pdf = await library.loadDocument(bytes).catch((error) => {
    throw new SheetFault(/password|security/i.test(error.message) ? "pdf_locked" : "pdf_broken");
  });
  const { module } = library;
  const id = pdf.documentIdx;
  // PDFium has a copy of its own, which may be looked at as long as nothing else is asked of it.
  const { length } = bytes;
  bytes = null;
  globalThis.gc?.();
  const copy = () => Buffer.from(module.HEAPU8.buffer, pdf.documentPtr, length);
  if (module._FPDF_GetSecurityHandlerRevision(id) !== -1) throw new SheetFault("pdf_restricted");
  if (isCutOff(copy())) throw new SheetFault("pdf_broken");
  const pages = pdf.getPageCount();
  if (pages < 1) throw new SheetFault("pdf_broken");
  if (pages > job.maxPages) throw new SheetFault("too_many_pages", { pages, maxPages: job.maxPages });
  // Two opinions: PDFium's own tables, and our look at every object, which also sees what nothing points to.
  if (
    module._FPDFDoc_GetJavaScriptActionCount(id) !== 0 ||
    module._FPDFDoc_GetAttachmentCount(id) !== 0 ||
    XFA_FORMS.includes(module._FPDF_GetFormType(id)) ||
    carriesActions(copy())
  )
    throw new SheetFault("active_content");
  globalThis.gc?.();

  let drawn = 0;
  const picture = (number, longest) => {
    if (drawn > 0 && drawn % DRAWN_BEFORE_REOPENING === 0) reopen(pdf, module, length);
    drawn += 1;
    return drawPage(pdf.getPage(number - 1), longest);
  };
  return { pages, picture };
}

/** PDFium keeps whatever it has met until a document is closed: the pictures of a whole stack. */
function reopen(pdf, module, length) {
  if (pdf.formIdx) module._FPDFDOC_ExitFormFillEnvironment(pdf.formIdx);
  if (pdf.formPtr) module.wasmExports.free(pdf.formPtr);
  module._FPDF_CloseDocument(pdf.documentIdx);
  Object.assign(pdf, { formIdx: null, formPtr: null });
  pdf.documentIdx = module._FPDF_LoadMemDocument(pdf.documentPtr, length, 0);
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
