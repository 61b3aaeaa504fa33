/** A new kind of field must break the compilation exactly where work is due: in the tables by kind. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import ts from 'typescript';

const root = resolve(__dirname, '../../..');
const schemaFile = join(root, 'src/register/schema/field.ts');
/** Rooms that know fields; the stand-in has kinds of its own, which are SharePoint's. */
const rooms = ['register', 'sharepoint', 'report', 'tab', 'text', 'reminder'];

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(folder, name));

const table = /\{ readonly \[Kind in FieldKind\]: |Readonly<Record<FieldKind, /g;

/** How many complete tables by kind each file holds. */
function tables(): Readonly<Record<string, number>> {
  const counts = rooms
    .flatMap((room) => filesIn(join(root, 'src', room)))
    .map((file) => [relative(root, file), readFileSync(file, 'utf8').match(table)?.length ?? 0] as const);
  return Object.fromEntries(counts.filter(([, count]) => count > 0));
}

/** What the compiler says of all rooms when there is one more kind; nothing is written. */
function complaintsWithNewKind(): readonly { readonly file: string; readonly text: string }[] {
  const { config } = ts.readConfigFile(join(root, 'config/tsconfig.room.json'), (path) => ts.sys.readFile(path));
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, join(root, 'src/tab'));
  const all: ts.CompilerOptions = {
    ...options,
    ...{ composite: false, emitDeclarationOnly: false, noEmit: true, jsx: ts.JsxEmit.ReactJSX },
    ...{ rootDir: root, lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'] },
  };
  const host = ts.createCompilerHost(all);
  const read = host.getSourceFile.bind(host);
  host.getSourceFile = (name, version, ...rest) =>
    resolve(name) === schemaFile ? ts.createSourceFile(name, withNewKind(), version) : read(name, version, ...rest);
  const program = ts.createProgram(
    Object.keys(tables()).map((name) => join(root, name)),
    all,
    host,
  );
  return program
    .getSourceFiles()
    .filter(({ fileName }) => fileName.startsWith(join(root, 'src')))
    .flatMap((source) => program.getSemanticDiagnostics(source))
    .map(({ file, messageText }) => ({
      file: relative(root, file?.fileName ?? ''),
      text: ts.flattenDiagnosticMessageText(messageText, ' '),
    }));
}

function withNewKind(): string {
  const before = readFileSync(schemaFile, 'utf8');
  const after = before.replace(
    'export type Field =\n',
    "export interface ColourField extends FieldFacts {\n  readonly kind: 'colour';\n}\nexport type Field =\n  | ColourField\n",
  );
  expect(after).not.toBe(before);
  return after;
}

describe('a new kind of field', () => {
  it('is asked for by the compiler in every table by kind, and nowhere else', () => {
    const complaints = complaintsWithNewKind();

    const counted = Object.fromEntries(
      Object.keys(tables()).map((name) => [name, complaints.filter(({ file }) => file === name).length]),
    );
    expect(counted).toEqual(tables());
    expect(complaints.filter(({ text }) => !text.includes("Property 'colour' is missing"))).toEqual([]);
    expect(complaints.filter(({ file }) => !(file in counted))).toEqual([]);
  });

  it('has tables in every room that reads, checks, keeps, shows and writes values', () => {
    expect(Object.keys(tables()).sort()).toEqual([
      'src/register/exchange/export.ts',
      'src/register/exchange/parse.ts',
      'src/register/schema/empty.ts',
      'src/register/schema/field.ts',
      'src/register/schema/validate.ts',
      'src/register/suggestion/proposal.ts',
      'src/report/exportFile.ts',
      'src/report/pdf/values.ts',
      'src/sharepoint/columns.ts',
      'src/sharepoint/values.ts',
      'src/tab/copy/columns.ts',
      'src/tab/field/describe.ts',
      'src/tab/field/entered.ts',
      'src/tab/field/fieldDisplay.tsx',
      'src/tab/field/fieldInput.tsx',
      'src/tab/register/gridColumns.ts',
    ]);
  });
});
