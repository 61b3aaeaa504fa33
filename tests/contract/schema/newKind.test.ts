/** A new kind of field must break the compilation exactly where work is due: in the tables by kind. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import ts from 'typescript';

const root = resolve(__dirname, '../../..');
const schemaFile = join(root, 'src/register/schema/field.ts');
/** All rooms but the stand-in: it has kinds of its own, which are SharePoint's. */
const rooms = readdirSync(join(root, 'src')).filter((room) => !/^(sharepoint-local|.*\.md)$/.test(room));

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(folder, name));

const table = /\{ readonly \[Kind in FieldKind\]: |Readonly<Record<FieldKind, /g;

/** Only who speaks of a field and of its kind can ask for one. */
const askers = rooms
  .flatMap((room) => filesIn(join(root, 'src', room)))
  .map((file) => ({ file, text: readFileSync(file, 'utf8') }))
  .filter(({ text }) => /\bkind\b|FieldKind/.test(text) && /field/i.test(text));

const declarations = filesIn(join(root, 'src')).filter((file) => file.endsWith('.d.ts'));

/** How many complete tables by kind each file holds. */
function tables(): Readonly<Record<string, number>> {
  const counts = askers.map(({ file, text }) => [relative(root, file), text.match(table)?.length ?? 0] as const);
  return Object.fromEntries(counts.filter(([, count]) => count > 0));
}

/** All rooms as they are when there is one more kind; nothing is written. */
function withNewKind(): { readonly program: ts.Program; readonly sources: readonly ts.SourceFile[] } {
  const { config } = ts.readConfigFile(join(root, 'config/tsconfig.room.json'), (path) => ts.sys.readFile(path));
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, join(root, 'src/tab'));
  const all: ts.CompilerOptions = {
    ...options,
    ...{ composite: false, emitDeclarationOnly: false, noEmit: true, jsx: ts.JsxEmit.ReactJSX },
    ...{ rootDir: root, types: ['node'], lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'] },
  };
  const host = ts.createCompilerHost(all);
  const read = host.getSourceFile.bind(host);
  host.getSourceFile = (name, version, ...rest) =>
    resolve(name) === schemaFile
      ? ts.createSourceFile(name, schemaWithNewKind(), version)
      : read(name, version, ...rest);
  const program = ts.createProgram([...askers.map(({ file }) => file), ...declarations], all, host);
  return { program, sources: askers.map(({ file }) => program.getSourceFile(file)!) };
}

const complaintsIn = ({ program, sources }: ReturnType<typeof withNewKind>) =>
  sources
    .flatMap((source) => program.getSemanticDiagnostics(source))
    .map(({ file, messageText }) => ({
      file: relative(root, file?.fileName ?? ''),
      text: ts.flattenDiagnosticMessageText(messageText, ' '),
    }));

/** Where a `switch` goes through the kinds of fields: with a default in it, it would pass over a new one in silence. */
function switchesIn({ program, sources }: ReturnType<typeof withNewKind>): readonly string[] {
  const checker = program.getTypeChecker();
  const isNew = (type: ts.Type): boolean => type.isStringLiteral() && type.value === 'colour';
  const found: string[] = [];
  for (const source of sources) {
    const visit = (node: ts.Node): void => {
      if (ts.isSwitchStatement(node)) {
        const type = checker.getTypeAtLocation(node.expression);
        if (type.isUnion() && type.types.some(isNew)) found.push(relative(root, source.fileName));
      }
      node.forEachChild(visit);
    };
    visit(source);
  }
  return found;
}

function schemaWithNewKind(): string {
  const before = readFileSync(schemaFile, 'utf8');
  const after = before.replace(
    'export type Field =\n',
    "export interface ColourField extends FieldFacts {\n  readonly kind: 'colour';\n}\nexport type Field =\n  | ColourField\n",
  );
  expect(after).not.toBe(before);
  return after;
}

describe('a new kind of field', () => {
  let mutated: ReturnType<typeof withNewKind>;
  beforeAll(() => {
    mutated = withNewKind();
  });

  it('is asked for by the compiler in every table by kind, and nowhere else', () => {
    const complaints = complaintsIn(mutated);

    const counted = Object.fromEntries(
      Object.keys(tables()).map((name) => [name, complaints.filter(({ file }) => file === name).length]),
    );
    expect(counted).toEqual(tables());
    expect(complaints.filter(({ text }) => !text.includes("Property 'colour' is missing"))).toEqual([]);
    expect(complaints.filter(({ file }) => !(file in counted))).toEqual([]);
  });

  it('is passed over in silence by no switch', () => {
    expect(switchesIn(mutated)).toEqual([]);
  });

  it('has tables in every room that reads, checks, keeps, shows and writes values', () => {
    expect(Object.keys(tables()).sort()).toEqual([
      'src/register/exchange/export.ts',
      'src/register/exchange/parse.ts',
      'src/register/schema/empty.ts',
      'src/register/schema/field.ts',
      'src/register/schema/validate.ts',
      'src/register/suggestion/proposal.ts',
      'src/reminder/view/valueText.ts',
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
