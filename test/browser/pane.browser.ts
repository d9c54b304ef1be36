import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { readXlsx } from '../../src/hosts/xlsx';
import { createExcelHost, workbookFromGrids, type ExcelHost } from '../excel-host';
import { openPane, type Pane, type PaneOptions } from '../excel-host/pane';
import { launchChromium } from './support/chromium';

const forms = path.join(__dirname, '../fixtures/forms');
const folder = path.join(__dirname, '../../dist');

let browser: Browser;
let pane: Pane | undefined;
beforeAll(async () => {
  browser = await launchChromium();
});
afterEach(async () => {
  await pane?.close();
  pane = undefined;
});
afterAll(() => browser.close());

function hostOf(file: string): ExcelHost {
  return createExcelHost(workbookFromGrids(readXlsx(readFileSync(path.join(forms, file)))));
}

async function open(host: ExcelHost, options: Partial<PaneOptions> = {}): Promise<Pane> {
  pane = await openPane(browser, { host, folder, ...options });
  return pane;
}

test('the pane opens in Excel and checks the sheet in front', async () => {
  const { frame, errors, strangers, page } = await open(hostOf('seeds/seed-000-chongming.sheets.xlsx'));
  await frame.getByRole('button', { name: '校验' }).click();
  await frame.getByText('新兴领域党建工作经费').first().waitFor();
  await page.waitForTimeout(1000);
  await page.screenshot({ path: '/tmp/w/h8/e2e.png' });
  expect(errors).toEqual([]);
  expect(strangers).toEqual([]);
});
