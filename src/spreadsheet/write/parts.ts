import type { WrittenSheet } from '../write';
import { rangeOf } from './sheet';
import { escapedName } from './xml';

const start = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const eachSheet = (count: number, xml: (number: number) => string): string =>
  Array.from({ length: count }, (_, index) => xml(index + 1)).join('');

export const contentTypes = (sheets: number): string =>
  [
    `${start}<Types xmlns="${packages}/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    `<Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/>`,
    `<Override PartName="/xl/styles.xml" ContentType="${types}.styles+xml"/>`,
    eachSheet(
      sheets,
      (one) => `<Override PartName="/xl/worksheets/sheet${one}.xml" ContentType="${types}.worksheet+xml"/>`,
    ),
    '</Types>',
  ].join('');

export const relationships = `${start}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`;

export const workbookRelationships = (sheets: number): string =>
  [
    `${start}<Relationships xmlns="${packages}/relationships">`,
    eachSheet(
      sheets,
      (one) => `<Relationship Id="rId${one}" Type="${office}/worksheet" Target="worksheets/sheet${one}.xml"/>`,
    ),
    `<Relationship Id="rId${sheets + 1}" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
  ].join('');

/** With the range that Excel wants named for every sheet with filters. */
export function workbookXml(names: readonly string[], sheets: readonly WrittenSheet[]): string {
  const list = names.map(
    (name, index) => `<sheet name="${escapedName(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  const filters = sheets.flatMap(({ rows }, index) => {
    const sheet = escapedName(names[index]!.replaceAll("'", "''"));
    const attributes = `name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1"`;
    return rows.length > 0 ? [`<definedName ${attributes}>'${sheet}'!${rangeOf(rows, true)}</definedName>`] : [];
  });
  const defined = filters.length > 0 ? `<definedNames>${filters.join('')}</definedNames>` : '';
  return `${start}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${list.join('')}</sheets>${defined}</workbook>`;
}

/** Formats of cells: plain, heading, day (built-in format 14, shown as the reader's language writes days), several lines. */
export const stylesXml = [
  `${start}<styleSheet xmlns="${main}">`,
  '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>',
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>',
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
  '<cellXfs count="4">',
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
  '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/>',
  '<xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>',
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment wrapText="1" vertical="top"/></xf>',
  '</cellXfs></styleSheet>',
].join('');
