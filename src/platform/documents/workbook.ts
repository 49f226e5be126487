import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';
import { toZloty } from '../../shared/money.js';
import type { Sheet, SheetCell } from '../../shared/sheet.js';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const DOCUMENT = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** What every workbook of ours is dated: the same figures give the same bytes. 1980 is the first that a ZIP knows. */
const DATE = new Date(1980, 0, 1);

/** The media type of what `workbookOf` makes. */
export const WORKBOOK_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/**
 * Tables as a workbook (XLSX, ECMA-376), a tab each, headings bold and in sight while one scrolls. Words are words,
 * whatever they begin with: a workbook says of each cell what it is, so none becomes a formula. Nothing here reads
 * a workbook.
 */
export const workbookOf = async (sheets: readonly Sheet[]): Promise<Buffer> => {
  const zip = new ZipFile();
  const add = (name: string, text: string) => zip.addBuffer(Buffer.from(XML + text), name, { mtime: DATE });
  add('[Content_Types].xml', contentTypes(sheets.length));
  add('_rels/.rels', relations([['officeDocument', 'xl/workbook.xml']]));
  add('xl/workbook.xml', bookXml(sheets));
  const files = sheets.map((_, at) => ['worksheet', `worksheets/sheet${at + 1}.xml`] as const);
  add('xl/_rels/workbook.xml.rels', relations([...files, ['styles', 'styles.xml']]));
  add('xl/styles.xml', STYLES);
  for (const [at, sheet] of sheets.entries()) add(`xl/worksheets/sheet${at + 1}.xml`, sheetXml(sheet));
  zip.end();
  return buffer(zip.outputStream);
};

const contentTypes = (count: number): string => {
  const part = (name: string, type: string) =>
    `<Override PartName="/xl/${name}.xml" ContentType="${TYPES}.${type}+xml"/>`;
  const sheets = Array.from({ length: count }, (_, at) => part(`worksheets/sheet${at + 1}`, 'worksheet'));
  return `<Types xmlns="${PACKAGE}/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
${part('workbook', 'sheet.main')}${part('styles', 'styles')}${sheets.join('')}</Types>`;
};

/** Numbered from `rId1` on. */
const relations = (targets: readonly (readonly [type: string, target: string])[]): string =>
  `<Relationships xmlns="${PACKAGE}/relationships">${targets
    .map(([type, to], at) => `<Relationship Id="rId${at + 1}" Type="${DOCUMENT}/${type}" Target="${to}"/>`)
    .join('')}</Relationships>`;

const bookXml = (sheets: readonly Sheet[]): string =>
  `<workbook xmlns="${MAIN}" xmlns:r="${DOCUMENT}"><sheets>${sheets
    .map(({ name }, at) => `<sheet name="${escaped(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`)
    .join('')}</sheets></workbook>`;

/** Cell styles by their place: 0 as it comes, 1 headings, 2 whole numbers, 3 money. */
const STYLES = `<styleSheet xmlns="${MAIN}">
<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>
<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>
<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>
<cellXfs count="4"><xf xfId="0"/><xf xfId="0" fontId="1" applyFont="1"/><xf xfId="0" numFmtId="3" applyNumberFormat="1"/>
<xf xfId="0" numFmtId="4" applyNumberFormat="1"/></cellXfs>
<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

const sheetXml = ({ heads, rows }: Sheet): string => {
  const all: [readonly SheetCell[], boolean][] = [
    [heads, true],
    ...rows.map((row) => [row, false] as [typeof row, boolean]),
  ];
  const lines = all.map(
    ([cells, isHead], at) =>
      `<row r="${at + 1}">${cells.map((cell, column) => cellXml(cell, isHead, `${letters(column)}${at + 1}`)).join('')}</row>`,
  );
  const widths = heads.map(
    (_, at) => `<col min="${at + 1}" max="${at + 1}" width="${widthOf(at, heads, rows)}" customWidth="1"/>`,
  );
  return `<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0">
<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>
<cols>${widths.join('')}</cols><sheetData>${lines.join('')}</sheetData></worksheet>`;
};

const cellXml = (cell: SheetCell, isHead: boolean, at: string): string => {
  if (cell === null) return '';
  if (typeof cell === 'number') return `<c r="${at}" s="2"><v>${cell}</v></c>`;
  if (typeof cell === 'string')
    return `<c r="${at}" t="inlineStr" s="${isHead ? 1 : 0}"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
  return `<c r="${at}" s="3"><v>${toZloty(cell.grosze).toString()}</v></c>`;
};

const widthOf = (column: number, heads: Sheet['heads'], rows: Sheet['rows']): number => {
  const lengths = [heads, ...rows].map((row) => (typeof row[column] === 'string' ? row[column].length : 10));
  return Math.min(60, Math.max(...lengths) + 2);
};

/** A … Z, AA, AB …: a column's letters from its place. */
const letters = (column: number): string =>
  (column >= 26 ? letters(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));

/** Without what XML 1.0 cannot hold. */
const escaped = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
