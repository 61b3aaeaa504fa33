import type { TDocumentDefinitions } from 'pdfmake/interfaces';

/** What is used of the printing library; its editions for browsers and for Node have these parts in common. */
export interface Engine {
  readonly virtualfs: { writeFileSync(name: string, content: string, encoding: 'base64'): void };
  setFonts(fonts: Readonly<Record<string, Readonly<Record<string, string>>>>): void;
  /** Asked before anything is fetched or read; a report holds nothing that would have to be. */
  setUrlAccessPolicy(allows: (address: string) => boolean): void;
  setLocalAccessPolicy?(allows: (path: string) => boolean): void;
  /** Hears the share of the pages that is drawn, after all have been laid out. */
  setProgressCallback(hear: (share: number) => void): void;
  createPdf(definition: TDocumentDefinitions): { getBuffer(): Promise<Uint8Array> };
}

const fonts = {
  Roboto: {
    normal: 'Roboto-Regular.ttf',
    bold: 'Roboto-Medium.ttf',
    italics: 'Roboto-Italic.ttf',
    bolditalics: 'Roboto-MediumItalic.ttf',
  },
};

/** Library and letters are large: they are fetched together, when the first report is written. */
export async function openEngine(): Promise<Engine> {
  const [library, letters] = await Promise.all([import('pdfmake'), import('pdfmake/build/vfs_fonts')]);
  const engine = contentOf<Engine>(library);
  for (const [name, content] of Object.entries(contentOf<Readonly<Record<string, unknown>>>(letters))) {
    if (typeof content === 'string' && name.endsWith('.ttf')) engine.virtualfs.writeFileSync(name, content, 'base64');
  }
  engine.setFonts(fonts);
  engine.setUrlAccessPolicy(() => false);
  engine.setLocalAccessPolicy?.(() => false);
  return engine;
}

/** Both are CommonJS: what they export is the default, whoever bundles them. */
const contentOf = <Content>(module: object): Content => ('default' in module ? module.default : module) as Content;
