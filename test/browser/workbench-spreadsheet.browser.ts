import { readFileSync } from 'node:fs';
import path from 'node:path';
import { read, write } from '@e965/xlsx';
import type { Page } from 'playwright-core';
import { readXlsx } from '../../src/hosts/xlsx';
import { axeViolations } from './support/axe';
import { until } from './support/until';
import { choose, heading, workbenchPages, type PageOptions, type WorkbenchPage } from './support/workbench-page';

const sample = path.join(__dirname, '../../assets/samples/chongming-2024.xlsx');
const explanation = '培训次数减少，已调整下年计划。';
const clean = '没有须修改的问题，还有 3 处需说明';
const unclean = '还有 1 处须修改、3 处需说明，改好即可提交';

const pages = workbenchPages();

/** The page with the spreadsheet drawn: nobody chose a view, so it comes by itself. */
async function open(options: PageOptions = {}): Promise<WorkbenchPage> {
  const window = await pages.open(options);
  await drawn(window.page);
  return window;
}

/** Only when everything is drawn can the keyboard reach the sheet. */
const drawn = (page: Page): Promise<void> => page.locator('canvas[id^=univer-sheet][tabindex="0"]').waitFor();

/** The name box and the content beside it: what stands in the canvas itself no test can read. */
const selected = (page: Page, address: string): Promise<void> =>
  page.locator('main').getByText(address, { exact: true }).waitFor({ timeout: 10_000 });
const content = (page: Page, text: string): Promise<void> =>
  page.locator('main').getByText(text, { exact: true }).waitFor({ timeout: 10_000 });
const remark = (page: Page) => page.locator('main').getByRole('status');

/** Pixels of a colour on the canvas. */
const pixels = (page: Page, colour: readonly [number, number, number]): Promise<number> =>
  page.locator('canvas[id^=univer-sheet]').evaluate((canvas, [red, green, blue]) => {
    if (!(canvas instanceof HTMLCanvasElement)) return 0;
    const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
    let count = 0;
    for (let at = 0; at < data.length; at += 4) {
      if (data[at] === red && data[at + 1] === green && data[at + 2] === blue) count++;
    }
    return count;
  }, colour);
const errorMark = [0xff, 0xc7, 0xce] as const;
const markShows = async (page: Page): Promise<boolean> => (await pixels(page, errorMark)) > 500;

test('the spreadsheet comes by itself, after a page that is usable without it', async () => {
  let loaded = false;
  const { page, errors, strangers } = await pages.open({
    prepare: async (window) => {
      window.on('response', (response) => {
        if (response.url().endsWith('.css')) loaded = true;
      });
      // The table stands in for as long as the library takes.
      await window.route('**/*.css', async (route) => {
        await window.getByRole('grid').waitFor();
        await route.continue();
      });
    },
  });
  await drawn(page);
  expect(loaded).toBe(true);
  expect(await page.getByRole('grid').count()).toBe(0);
  expect(await pixels(page, [0, 0, 0])).toBeGreaterThan(2000);
  expect(errors).toEqual([]);
  expect(strangers).toEqual([]);
});

test('a click on a finding selects its cell, on another sheet too', async () => {
  const { page } = await open();
  await page.getByText('扣分未说明').click();
  await selected(page, 'H16');
  await page.getByRole('radio', { name: '整个工作簿' }).check();
  await page.getByRole('button', { name: '校验', exact: true }).click();
  await page.getByRole('tab', { name: '问题清单' }).click();
  await page.getByText('开展志愿服务宣传活动').click();
  await selected(page, 'H15');
  const tab = page.getByRole('tab', { name: '社会工作和志愿服务工作经费' });
  expect(await tab.getAttribute('aria-selected')).toBe('true');
  await page.getByRole('tab', { name: '开办费' }).click();
  await selected(page, 'A1');
});

test('a mark goes out as the explanation is typed; the saved copy carries it; undo brings the mark back', async () => {
  const { page, errors, strangers } = await open();
  expect(await markShows(page)).toBe(false);
  await choose(page, '标记偏差');
  await page.getByText(/已标记 \d+ 处/).waitFor();
  await until(() => markShows(page), true);

  await page.getByText('扣分未说明').click();
  await selected(page, 'H16');
  await page.keyboard.type(explanation);
  await page.keyboard.press('Enter');
  await until(() => heading(page).textContent(), clean);
  await until(() => markShows(page), false);
  await selected(page, 'H17');

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '保存副本' }).click(),
  ]);
  const [saved] = readXlsx(readFileSync(await download.path()));
  const [original] = readXlsx(readFileSync(sample));
  const changed = saved!.rows.flatMap((cells, row) =>
    (cells ?? []).flatMap((cell, column) =>
      cell?.text === original!.rows[row]?.[column]?.text ? [] : [`${row}/${column} ${cell?.text}`],
    ),
  );
  expect(changed).toEqual([`15/7 ${explanation}`]);

  await page.getByRole('button', { name: '撤销键入' }).click();
  await until(() => heading(page).textContent(), unclean);
  await until(() => markShows(page), true);
  expect(errors).toEqual([]);
  expect(strangers).toEqual([]);
});

test('what the pane writes and takes back is in the sheet at once', async () => {
  const { page } = await open();
  await page.getByText('扣分未说明').click();
  await selected(page, 'H16');
  // Down the column to the total, past nothing merged, and one to the left.
  for (let row = 17; row <= 32; row++) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowLeft');
  await selected(page, 'G32');
  await page.keyboard.type('95');
  await page.getByRole('button', { name: '校验', exact: true }).click();
  await content(page, '95');
  await page.getByRole('button', { name: '写入计算值' }).click();
  await page.getByRole('button', { name: '写入 1 格' }).click();
  await content(page, '93.2');
  await choose(page, '撤销本次写入');
  await content(page, '95');
});

test('what looks like a formula is text; formats and columns stay as they are, and that is said', async () => {
  const { page, errors } = await open();
  await page.getByText('扣分未说明').click();
  await selected(page, 'H16');
  await page.keyboard.type('=1+1');
  await page.keyboard.press('Enter');
  await until(() => remark(page).textContent(), '以“=”开头的内容已按文字保存，不会当作公式计算。');
  await page.keyboard.press('Control+b');
  await until(
    () => remark(page).textContent(),
    '这里只能修改单元格的内容；格式、行列和工作表请在 Excel 或 WPS 中调整。',
  );
  await page.keyboard.press('ArrowUp');
  await content(page, '=1+1');
  await page.keyboard.press('Control+z');
  await until(() => heading(page).textContent(), unclean);
  expect(errors).toEqual([]);
});

test('cells are copied, pasted and cleared with the keyboard; Esc leaves a cell as it was', async () => {
  const { page, errors } = await open();
  await page.getByText('扣分未说明').click();
  await selected(page, 'H16');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Control+c');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Control+v');
  await until(() => heading(page).textContent(), clean);
  await page.keyboard.press('Delete');
  await until(() => heading(page).textContent(), unclean);
  await page.keyboard.press('F2');
  await page.keyboard.type('不要');
  await page.keyboard.press('Escape');
  await selected(page, 'H16');
  expect(await heading(page).textContent()).toBe(unclean);
  expect(errors).toEqual([]);
});

test('Chinese is typed through an input method, and lines are broken within a cell', async () => {
  const { page } = await open();
  const input = await page.context().newCDPSession(page);
  await page.getByText('扣分未说明').click();
  await selected(page, 'H16');
  await input.send('Input.imeSetComposition', { selectionStart: 6, selectionEnd: 6, text: 'peixun' });
  await input.send('Input.insertText', { text: '培训' });
  await input.send('Input.imeSetComposition', { selectionStart: 4, selectionEnd: 4, text: 'jian' });
  await input.send('Input.insertText', { text: '减少' });
  await page.keyboard.press('Alt+Enter');
  await page.keyboard.type('下年调整');
  await page.keyboard.press('Enter');
  await until(() => heading(page).textContent(), clean);
  await page.keyboard.press('ArrowUp');
  await content(page, '培训减少 下年调整');
});

test('what is being typed is written when the person goes on in the pane', async () => {
  const { page } = await open();
  await page.getByText('扣分未说明').click();
  await selected(page, 'H16');
  await page.keyboard.type(explanation);
  await page.getByRole('button', { name: '校验', exact: true }).click();
  await until(() => heading(page).textContent(), clean);
});

test('an old format is shown and cannot be changed', async () => {
  const { page } = await open();
  const xls = write(read(readFileSync(sample)), { type: 'buffer', bookType: 'biff8' }) as Buffer;
  await page.locator('input[type=file][multiple]').setInputFiles({ name: '旧.xls', mimeType: '', buffer: xls });
  await page.getByText('旧.xls').waitFor();
  await drawn(page);
  await page.getByText('扣分未说明').click();
  await selected(page, 'H16');
  await page.keyboard.type('x');
  await until(() => remark(page).textContent(), '只读格式，可校验，不能写入');
  expect(await heading(page).textContent()).toBe(unclean);
});

test('the table can be chosen, and is remembered; F6 leads out of the sheet to the choice', async () => {
  const { page } = await open();
  await page.getByText('扣分未说明').click();
  await selected(page, 'H16');
  await page.keyboard.press('F6');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByRole('grid').waitFor();
  expect(await page.locator('[data-cell="15/7"]').getAttribute('aria-selected')).toBe('true');
  await page.reload();
  await page.getByRole('grid').waitFor();
  expect(await page.getByRole('button', { name: '表格', exact: true }).getAttribute('aria-pressed')).toBe('true');
});

test('whoever changes their mind at once is followed', async () => {
  const { page, errors } = await open();
  for (let times = 0; times < 3; times++) {
    await page.getByRole('button', { name: '表格', exact: true }).click();
    await page.getByRole('button', { name: '电子表格', exact: true }).click();
  }
  await drawn(page);
  expect(await page.locator('canvas[id^=univer-sheet]').count()).toBe(1);
  expect(errors).toEqual([]);
});

test('a narrow window has the table, and says so', async () => {
  const { page } = await pages.open({ width: 700 });
  expect(await remark(page).textContent()).toBe('窗口较窄，已改用表格视图。');
  expect(await page.getByRole('grid').count()).toBe(1);
});

test('where the library does not load, the table stays, and says so', async () => {
  const { page } = await pages.open({
    prepare: async (window) => void (await window.route('**/*.css', (route) => route.abort())),
  });
  await until(() => remark(page).textContent(), '电子表格视图未能载入，已改用表格视图；校验和保存不受影响。');
  expect(await page.getByRole('grid').count()).toBe(1);
});

test.each(['light', 'dark'] as const)('axe finds nothing around the sheet, %s', async (colorScheme) => {
  const { page } = await open({ colorScheme });
  expect(await axeViolations(page)).toEqual([]);
});
