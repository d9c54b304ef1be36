import { CFB, read, write } from '@e965/xlsx';
import { strToU8, zipSync } from 'fflate';
import { sampleSheet, type SampleForm } from '../../scripts/lib/sample-form';
import { writeXlsx } from '../../scripts/lib/write-xlsx';

/** A form in which nothing is wrong. */
export const goodForm: SampleForm = {
  sheet: '志愿服务',
  year: 2024,
  projectName: '志愿服务站点运行经费',
  department: '示例市民政局',
  implementingUnit: '示例市志愿服务促进中心',
  funding: [45, 45, 43.2, 10, 96, 9.6],
  expectedGoal: '保障20个志愿服务站点正常运行，全年开展志愿服务活动240场次。',
  goalCompletion: '20个站点均正常运行，全年开展活动246场次，参与群众较上年明显增加。',
  indicators: [
    [
      '产出指标',
      '数量指标',
      [
        ['运行志愿服务站点数', '=20个', '20个', 25, 25],
        ['开展志愿服务活动场次', '≥240场次', '246场次', 25, 25],
      ],
    ],
    ['效益指标', '社会效益指标', [['居民对志愿服务的知晓率', '≥80%', '86%', 30, 30]]],
    ['满意度指标', '服务对象满意度指标', [['服务对象满意度', '≥95%', '96%', 10, 10]]],
  ],
  total: [100, 99.6],
  grade: '优',
};

/** The same with an unexplained deduction: one thing to fix. */
export const formWithDeduction: SampleForm = {
  ...goodForm,
  projectName: '社区老年助餐服务补贴',
  indicators: goodForm.indicators.map(([level1, level2, rows]) =>
    level1 === '效益指标'
      ? [level1, level2, [['居民对志愿服务的知晓率', '≥80%', '72%', 30, 27]]]
      : [level1, level2, rows],
  ),
  total: [100, 96.6],
};

export function workbookOf(...forms: readonly SampleForm[]): Uint8Array {
  return writeXlsx(forms.map(sampleSheet));
}

/** A workbook without any form: a list of names. */
export function listWorkbook(): Uint8Array {
  const row = (...texts: string[]) => texts.map((value) => ({ value, style: 'text' as const }));
  return writeXlsx([
    {
      name: '通讯录',
      rows: [row('姓名', '电话'), row('甲', '12345')],
      merges: [],
      columnWidths: [10, 10],
      rowHeights: {},
    },
  ]);
}

/** A workbook as Excel 97 to 2003 wrote it. */
export function asXls(workbook: Uint8Array): Uint8Array {
  return new Uint8Array(write(read(workbook, { cellNF: true }), { type: 'buffer', bookType: 'xls' }) as Buffer);
}

/** What `CFB` offers of compound files (OLE2); the package leaves it untyped. */
const compoundFiles = CFB as {
  readonly write: (file: unknown, options: { type: 'buffer' }) => Buffer;
  readonly utils: {
    readonly cfb_new: () => unknown;
    readonly cfb_add: (file: unknown, path: string, content: Buffer) => void;
  };
};

/** Files that are no readable workbook, with the error that each must answer. */
export function brokenFiles(): Record<string, { bytes: Uint8Array; error: string }> {
  const good = workbookOf(goodForm);
  const encrypted = compoundFiles.utils.cfb_new();
  compoundFiles.utils.cfb_add(encrypted, '/EncryptionInfo', Buffer.from('encryption'));
  compoundFiles.utils.cfb_add(encrypted, '/EncryptedPackage', Buffer.from('package'));
  return {
    '空文件.xlsx': { bytes: new Uint8Array(), error: 'empty-file' },
    '文本.xlsx': { bytes: strToU8('这不是工作簿'), error: 'not-a-workbook' },
    '网页.xlsx': { bytes: strToU8('<html><table><tr><td>1</td></tr></table></html>'), error: 'not-a-workbook' },
    '文档.xlsx': { bytes: zipSync({ 'word/document.xml': strToU8('<w/>') }), error: 'not-a-workbook' },
    '截断.xlsx': { bytes: good.slice(0, good.length - 200), error: 'damaged-zip' },
    '坏字节.xlsx': { bytes: damaged(good), error: 'damaged-zip' },
    '加密.xlsx': { bytes: new Uint8Array(compoundFiles.write(encrypted, { type: 'buffer' })), error: 'encrypted' },
    '炸弹.xlsx': { bytes: bomb(), error: 'too-large' },
  };
}

/** One byte changed inside the first sheet's compressed data: only the checksum tells. */
function damaged(good: Uint8Array): Uint8Array {
  const bytes = good.slice();
  const at = Buffer.from(bytes).indexOf('xl/worksheets/sheet1.xml') + 200;
  bytes[at] = bytes[at]! ^ 0xff;
  return bytes;
}

/** A small file whose sheet inflates to 64 MB of spaces. */
function bomb(): Uint8Array {
  return zipSync({
    '[Content_Types].xml': strToU8(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/>' +
        '<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>',
    ),
    '_rels/.rels': strToU8(
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    ),
    'xl/workbook.xml': strToU8(
      '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>',
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
    ),
    'xl/worksheets/sheet1.xml': new Uint8Array(64 * 1024 * 1024).fill(0x20),
  });
}
