// fontkit 2 ships no types: only what the documents use of it.
interface FontkitFont {
  readonly characterSet: number[];
  layout(text: string): unknown;
}

declare module "fontkit" {
  export function create(data: Uint8Array): FontkitFont;
}

declare namespace PDFKit.Mixins {
  interface PDFFont {
    registerFont(name: string, font: FontkitFont): this;
  }
}
