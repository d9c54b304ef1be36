import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createXlsxWorkbook } from '../../../src/hosts/xlsx';
import { workbookContract } from '../workbook-contract';

const file = path.join(__dirname, '../../fixtures/forms/seeds/seed-003-qingpu.sheets.xlsx');

workbookContract('A file', () => Promise.resolve(createXlsxWorkbook(readFileSync(file))));
