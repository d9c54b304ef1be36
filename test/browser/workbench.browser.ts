import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { national } from '../../src/policy';
import { readXlsx } from '../../src/hosts/xlsx';
import { reviewGrids } from '../../src/review';
import { axeViolations } from './support/axe';
import { until } from './support/until';
import { choose, heading, workbenchPages, type WorkbenchPage } from './support/workbench-page';

const pages = workbenchPages();
/** These examples are of the table view; the spreadsheet view has its own. */
const open = (colorScheme: 'light' | 'dark' = 'light'): Promise<WorkbenchPage> =>
  pages.open({ view: 'table', colorScheme });

const cell = (page: Page, address: string) => {
  const [, letters = '', digits = ''] = /([A-Z]+)(\d+)/.exec(address) ?? [];
  return page.locator(`[data-cell="${Number(digits) - 1}/${letters.charCodeAt(0) - 65}"]`);
};

test('a real form is open and checked at once; nothing leaves the origin', async () => {
  const { page, errors, strangers } = await open();
  expect(await heading(page).textContent()).toBe('还有 1 处须修改、3 处需说明，改好即可提交');
  expect(await cell(page, 'C3').textContent()).toBe('新兴领域党建工作经费');
  expect(await page.getByRole('gridcell', { name: '成本指标', exact: true }).getAttribute('rowspan')).toBe('4');
  expect(errors).toEqual([]);
  expect(strangers).toEqual([]);
  expect(await page.locator('script[src*="office"]').count()).toBe(0);
});

test('a click on a finding shows its cell, on another sheet too', async () => {
  const { page } = await open();
  await page.getByText('扣分未说明').click();
  await until(() => cell(page, 'H16').getAttribute('aria-selected'), 'true');
  await page.getByRole('radio', { name: '整个工作簿' }).check();
  await page.getByRole('button', { name: '校验', exact: true }).click();
  await page.getByRole('tab', { name: '问题清单' }).click();
  await page.getByText('开展志愿服务宣传活动').click();
  await until(
    () => page.getByRole('tab', { name: '社会工作和志愿服务工作经费' }).getAttribute('aria-selected'),
    'true',
  );
});

test('a mark goes out, and the finding with it, as the explanation is typed', async () => {
  const { page } = await open();
  await choose(page, '标记偏差');
  await page.getByText(/已标记 \d+ 处/).waitFor();
  const background = () => cell(page, 'H16').evaluate((element) => getComputedStyle(element).backgroundColor);
  const plain = await cell(page, 'H13').evaluate((element) => getComputedStyle(element).backgroundColor);
  expect(await background()).not.toBe(plain);

  await page.getByText('扣分未说明').click();
  await cell(page, 'H16').dblclick();
  await page.keyboard.type('培训次数减少，已调整下年计划。');
  await page.keyboard.press('Enter');
  await until(background, plain);
  await until(() => heading(page).textContent(), '没有须修改的问题，还有 3 处需说明');

  await page.getByRole('button', { name: '撤销键入' }).click();
  await until(() => heading(page).textContent(), '还有 1 处须修改、3 处需说明，改好即可提交');
});

test('a wrong total is typed, corrected, taken back', async () => {
  const { page } = await open();
  await cell(page, 'G32').click();
  await page.keyboard.type('95');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: '写入计算值' }).click();
  await page.getByRole('button', { name: '写入 1 格' }).click();
  await until(() => cell(page, 'G32').textContent(), '93.20');
  await choose(page, '撤销本次写入');
  await until(() => cell(page, 'G32').textContent(), '95.00');
});

test('the saved copy holds the edits and nothing else, and reads as clean', async () => {
  const { page } = await open();
  await cell(page, 'H16').dblclick();
  await page.keyboard.type('培训次数减少，已调整下年计划。');
  await page.keyboard.press('Enter');
  await page.getByText(/未保存/).waitFor();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '保存副本' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('chongming-2024-已核.xlsx');
  const saved = readXlsx(readFileSync(await download.path()));
  const original = readXlsx(readFileSync(path.join(__dirname, '../../assets/samples/chongming-2024.xlsx')));
  expect(reviewGrids(saved, national).forms[0]!.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  const changed = saved.flatMap((sheet, index) =>
    sheet.rows.flatMap((cells, row) =>
      (cells ?? []).flatMap((now, column) =>
        now?.text === original[index]!.rows[row]?.[column]?.text ? [] : [`${sheet.name} ${row}/${column} ${now?.text}`],
      ),
    ),
  );
  expect(changed).toEqual(['新兴领域党建工作经费 15/7 培训次数减少，已调整下年计划。']);
});

test("a file of one's own is opened; a broken one is refused in words", async () => {
  const { page } = await open();
  const chooser = page.locator('input[type=file][multiple]');
  await chooser.setInputFiles(path.join(__dirname, '../fixtures/forms/regions/sc-daying-anke-2023.xlsx'));
  await page.getByText('sc-daying-anke-2023.xlsx').waitFor();
  await chooser.setInputFiles({ name: '坏.xlsx', mimeType: '', buffer: Buffer.from('not a workbook') });
  await page.getByText('无法打开“坏.xlsx”').waitFor();
  // What was open stays open.
  expect(await page.getByText('sc-daying-anke-2023.xlsx').count()).toBe(1);
});

test('with the keyboard alone: walk the cells, edit, cancel', async () => {
  const { page } = await open();
  await cell(page, 'C13').click();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  await until(() => cell(page, 'D14').getAttribute('aria-selected'), 'true');
  await page.keyboard.press('F2');
  await page.keyboard.type('改');
  await page.keyboard.press('Escape');
  expect(await cell(page, 'D14').textContent()).toBe('≤5000.00(元/家)');
  // With Shift the selection grows: a row of headers for the pane, say.
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Shift+ArrowRight');
  await until(() => page.locator('[aria-selected=true][data-cell]').count(), 3);
  await page.keyboard.press('ArrowLeft');
  await until(() => page.locator('[aria-selected=true][data-cell]').count(), 1);
  // Past a merged area in one step.
  await cell(page, 'A13').click();
  await page.keyboard.press('ArrowDown');
  await until(() => cell(page, 'A17').getAttribute('aria-selected'), 'true');
});

test.each(['light', 'dark'] as const)('axe finds nothing, %s', async (colorScheme) => {
  const { page } = await open(colorScheme);
  expect(await axeViolations(page)).toEqual([]);
});

describe('many files at once', () => {
  const sample = (name: string): string => path.join(__dirname, '../../assets/samples', name);

  async function openBatch(): Promise<WorkbenchPage> {
    const window = await open();
    await window.page
      .locator('input[type=file][multiple]')
      .setInputFiles([
        sample('chongming-2024.xlsx'),
        sample('baoshan-2024.xlsx'),
        sample('qingpu-2023.xlsx'),
        path.join(__dirname, '../fixtures/workbooks/simple-monthly-budget.xlsx'),
      ]);
    await window.page.getByText('已校验 4/4 个文件，14 个项目').waitFor();
    return window;
  }

  test('a table of all projects; files without a form are named', async () => {
    const { page, errors } = await openBatch();
    expect(await page.getByRole('rowheader').count()).toBe(14);
    expect(await page.getByRole('rowheader').first().textContent()).toBe('新兴领域党建工作经费');
    await page.getByText('simple-monthly-budget.xlsx').waitFor();
    await page.getByRole('searchbox').fill('宝山 培训');
    await until(() => page.getByRole('rowheader').count(), 1);
    expect(errors).toEqual([]);
    expect(await axeViolations(page)).toEqual([]);
  });

  test('a project is opened beside the pane, and the batch is still there', async () => {
    const { page } = await openBatch();
    await page.getByRole('button', { name: '社会工作和志愿服务工作经费' }).click();
    await heading(page).getByText('处需说明').waitFor();
    expect(await page.getByRole('tab', { name: '社会工作和志愿服务工作经费' }).getAttribute('aria-selected')).toBe(
      'true',
    );
    await page.getByRole('button', { name: '返回批量结果' }).click();
    await page.getByText('14 个项目').waitFor();
  });

  test('the report of the batch is a workbook', async () => {
    const { page } = await openBatch();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '下载汇总报告' }).click(),
    ]);
    const sheets = readXlsx(readFileSync(await download.path()));
    expect(sheets).toHaveLength(4);
    expect(JSON.stringify(sheets[1]!.rows)).toContain('新兴领域党建工作经费');
  });
});
