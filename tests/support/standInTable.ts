/** What `docs/stand-in.md` says about the stand-in, read off its source and its tests, so that it can't go stale. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import ts from 'typescript';

/** One area of tests: a `describe`, how many tests it names, which of them are only believed. */
interface Area {
  readonly name: string;
  readonly file: string;
  readonly titles: readonly string[];
}

/** The generated parts of the page, each between its two marks. */
export interface StandInSections {
  readonly covered: string;
  readonly refused: string;
  readonly believed: string;
}

const testFolder = 'tests/contract/sharepoint-local';
const roomFolder = 'src/sharepoint-local';

/** Why a part of the room refuses what it refuses; a new folder with refusals needs a line here. */
const reasons: Readonly<Record<string, string>> = {
  attachments: 'nobody here calls it',
  caml: 'views of the register need neither joins nor groups; a query that is half understood would find the wrong rows',
  changes: 'part of the change log that nothing here writes',
  contentTypes: 'lists of the register have the default content types only',
  fields: 'kinds and settings of columns whose behaviour nobody recorded, or that the schema does not use',
  files: 'asked for by no client of ours, and nobody recorded the answers',
  items: 'social and page functions; and forms’ special cases nobody recorded',
  itemChanges: 'queries on changes take what the client sends and no more',
  lists: 'functions of lists for Office clients, forms and workflows',
  odata: 'other dialects of OData than the one the client speaks',
  recycle: 'nothing here puts it there',
  renderList: 'answers made for SharePoint’s own pages',
  security: 'nobody recorded the answers',
  site: 'the site itself: navigation, features, publishing, search',
  subscriptions: 'a stand-in on one machine calls nobody outside it',
  users: 'people come from the directory, not from SharePoint',
  xml: 'XML that nobody here sends',
};

/** Reads source and tests below `root`. Throws when a refusal has no reason. */
export function standInSections(root: string): StandInSections {
  const areas = filesBelow(join(root, testFolder))
    .filter((file) => file.endsWith('.test.ts'))
    .flatMap((file) => areasOf(root, file));
  return { covered: coveredTable(areas), refused: refusedTable(root), believed: believedList(areas) };
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .sort()
    .map((name) => join(folder, name));
}

const parse = (file: string) =>
  ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true, ts.ScriptKind.TS);

/** Text of a literal; gaps of a template become an ellipsis. */
function textOf(node: ts.Node | undefined): string | null {
  if (!node) return null;
  if (ts.isStringLiteralLike(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return null;
  return node.head.text + node.templateSpans.map(({ literal }) => `…${literal.text}`).join('');
}

function areasOf(root: string, file: string): Area[] {
  const found: Area[] = [];
  for (const statement of parse(file).statements) {
    const call = ts.isExpressionStatement(statement) ? statement.expression : null;
    if (!call || !ts.isCallExpression(call) || call.expression.getText() !== 'describe') continue;
    const name = textOf(call.arguments[0]) ?? '';
    found.push({ name, file: relative(root, file).split(sep).join('/'), titles: titlesIn(call) });
  }
  return found;
}

/** Titles of all tests; a row that is believed stands for itself. */
function titlesIn(node: ts.Node): string[] {
  const titles: string[] = [];
  const visit = (one: ts.Node): void => {
    const title = ts.isCallExpression(one) && isTest(one.expression) ? textOf(one.arguments[0]) : null;
    if (title !== null && ts.isCallExpression(one)) {
      const rows = believedRows(one.expression);
      titles.push(...(rows.length > 0 ? rows.map((row) => title.replace(/%[spd]|\$\w+/, row)) : [title]));
    }
    one.forEachChild(visit);
  };
  visit(node);
  return titles;
}

const isTest = (callee: ts.Expression) => /^it(\.each\b|$)/.test(callee.getText());

function believedRows(callee: ts.Expression): string[] {
  const rows: string[] = [];
  const visit = (one: ts.Node): void => {
    const text = textOf(one);
    if (text !== null && text.includes('MEM')) rows.push(text);
    one.forEachChild(visit);
  };
  if (ts.isCallExpression(callee)) callee.arguments.forEach(visit);
  return rows;
}

const cell = (text: string) => text.replaceAll('|', '\\|').replaceAll('<', '\\<').replaceAll('\n', ' ');

function coveredTable(areas: readonly Area[]): string {
  const rows = areas.map(({ name, file, titles }) => {
    const believed = titles.filter((title) => title.includes('MEM')).length;
    return `| ${cell(name)} | ${titles.length} | ${believed} | \`${file.slice(testFolder.length + 1)}\` |`;
  });
  return ['| area | tests named | of them believed | in |', '| --- | --- | --- | --- |', ...rows].join('\n');
}

/** Every refusal with 501 by the folder it stands in. */
function refusedTable(root: string): string {
  const byFolder = new Map<string, Set<string>>();
  for (const file of filesBelow(join(root, roomFolder))) {
    const [folder = ''] = relative(join(root, roomFolder), file).split(sep);
    for (const what of refusalsIn(parse(file))) byFolder.set(folder, (byFolder.get(folder) ?? new Set()).add(what));
  }
  const nameless = [...byFolder.keys()].filter((folder) => !Object.hasOwn(reasons, folder));
  if (nameless.length > 0)
    throw new Error(`Say in tests/support/standInTable.ts why there are refusals in: ${nameless.join(', ')}.`);
  const rows = [...byFolder]
    .sort()
    .map(([folder, refusals]) => `| ${folder} | ${[...refusals].sort().map(cell).join('; ')} | ${reasons[folder]} |`);
  return ['| in | refused with 501 | because |', '| --- | --- | --- |', ...rows].join('\n');
}

function refusalsIn(source: ts.SourceFile): string[] {
  const found: string[] = [];
  const visit = (one: ts.Node): void => {
    if (ts.isCallExpression(one) && one.expression.getText() === 'notInTheStandIn') {
      const text = textOf(one.arguments[0]);
      if (text !== null && !/^…[^A-Za-z]*$/.test(text)) found.push(text);
    }
    if (ts.isVariableDeclaration(one) && one.name.getText() === 'absent' && one.initializer) {
      one.initializer.forEachChild(function names(inner): void {
        const text = textOf(inner);
        if (text === null) inner.forEachChild(names);
        else found.push(text);
      });
    }
    one.forEachChild(visit);
  };
  visit(source);
  return found;
}

function believedList(areas: readonly Area[]): string {
  return areas
    .flatMap(({ name, titles }) =>
      titles.filter((title) => title.includes('MEM')).map((title) => [name, title] as const),
    )
    .map(([name, title]) => `- ${cell(name)} — ${cell(title)}`)
    .sort((one, other) => one.localeCompare(other, 'en'))
    .join('\n');
}

/** The page with its generated parts replaced. Throws when a mark is missing. */
export function withSections(page: string, sections: StandInSections): string {
  return Object.entries(sections).reduce((text, [name, content]) => {
    const [start, end] = [`<!-- ${name}: generated -->`, `<!-- ${name}: end -->`];
    const [from, to] = [text.indexOf(start), text.indexOf(end)];
    if (from < 0 || to < from) throw new Error(`docs/stand-in.md has no place for “${name}”.`);
    return `${text.slice(0, from + start.length)}\n\n${content}\n\n${text.slice(to)}`;
  }, page);
}
