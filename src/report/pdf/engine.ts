import type { TDocumentDefinitions } from 'pdfmake/interfaces';
import type { Look } from './looks';

/** What is used of the printing library; its editions for browsers and for Node have these parts in common. */
interface Library {
  readonly virtualfs: {
    writeFileSync(name: string, content: string, encoding: 'base64'): void;
    readFileSync(name: string): Uint8Array;
  };
  setFonts(fonts: Readonly<Record<string, Readonly<Record<string, string>>>>): void;
  /** Asked before anything is fetched or read; a report holds nothing that would have to be. */
  setUrlAccessPolicy(allows: (address: string) => boolean): void;
  setLocalAccessPolicy?(allows: (path: string) => boolean): void;
  createPdf(definition: TDocumentDefinitions): { getBuffer(): Promise<Uint8Array>; getStream(): Promise<PdfFile> };
}

/** A file that is being written: PDFKit, which the library writes with. Places are points from the upper left corner. */
export interface PdfFile {
  readonly outline: Bookmark;
  registerFont(name: string, letters: Uint8Array): void;
  font(name: string): PdfFile;
  fontSize(size: number): PdfFile;
  fillColor(color: string): PdfFile;
  widthOfString(text: string): number;
  addPage(options: { readonly size: readonly [number, number] }): void;
  text(text: string, x: number, y: number, options: { readonly lineBreak: false }): void;
  goTo(x: number, y: number, width: number, height: number, name: string): void;
  addNamedDestination(name: string, kind: 'XYZ', x: number, y: number, zoom: null): void;
}
export interface Bookmark {
  addItem(title: string, options?: { readonly expanded?: boolean }): Bookmark;
}

/** A file whose first page is there and empty. */
export interface OpenedFile {
  readonly file: PdfFile;
  /** Ends the file. */
  readonly bytes: () => Promise<Uint8Array>;
}

const letters = { text: 'Roboto-Regular.ttf', strong: 'Roboto-Medium.ttf' } as const;

/** Library and letters are large: they are fetched together, when the first report is written. */
export async function openFile(definition: Omit<TDocumentDefinitions, 'content'>): Promise<OpenedFile> {
  const [library, fonts] = await Promise.all([import('pdfmake'), import('pdfmake/build/vfs_fonts.js')]);
  const engine = contentOf<Library>(library);
  for (const [name, content] of Object.entries(contentOf<Readonly<Record<string, unknown>>>(fonts))) {
    if (typeof content === 'string' && name.endsWith('.ttf')) engine.virtualfs.writeFileSync(name, content, 'base64');
  }
  engine.setFonts({ Roboto: { normal: letters.text } });
  engine.setUrlAccessPolicy(() => false);
  engine.setLocalAccessPolicy?.(() => false);
  const output = engine.createPdf({ ...definition, content: [] });
  const file = await output.getStream();
  for (const name of Object.values(letters)) file.registerFont(name, engine.virtualfs.readFileSync(name));
  return { file, bytes: () => output.getBuffer() };
}

/** The letters for what is measured or written next. */
export const withLook = (file: PdfFile, { size, bold }: Look): PdfFile =>
  file.font(bold ? letters.strong : letters.text).fontSize(size);

/** Both are CommonJS: what they export is the default, whoever bundles them. */
const contentOf = <Content>(module: object): Content => ('default' in module ? module.default : module) as Content;
