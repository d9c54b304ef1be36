import path from 'node:path';
import type { Browser, Frame } from 'playwright-core';
import { createExcelHost, OOE, snapshot, workbookFromGrids, type ExcelHost } from '../excel-host';
import { openPane, type Pane, type PaneOptions } from '../excel-host/pane';
import { formGrids } from '../support/forms';
import { axeViolations } from './support/axe';
import { launchChromium } from './support/chromium';
import { until } from './support/until';

const folder = path.join(__dirname, '../../dist');
const chongming = 'seeds/seed-000-chongming.sheets.xlsx';
const seeds = [chongming, 'seeds/seed-002-baoshan.sheets.xlsx', 'seeds/seed-003-qingpu.sheets.xlsx'];
/** Name of the first sheet of chongming, which is its project's. */
const first = '新兴领域党建工作经费';

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

async function open(files: readonly string[], options: Partial<PaneOptions> = {}): Promise<Pane & { host: ExcelHost }> {
  const host = createExcelHost(workbookFromGrids(files.flatMap(formGrids)));
  pane = await openPane(browser, { host, folder, ...options });
  return { ...pane, host };
}

/** Opens a workbook and checks the sheet in front. */
async function check(options: Partial<PaneOptions> = {}): Promise<Pane & { host: ExcelHost }> {
  const opened = await open([chongming], options);
  await opened.frame.getByRole('button', { name: '校验', exact: true }).click();
  await opened.frame.getByRole('heading', { name: /处须修改/ }).waitFor();
  return opened;
}

async function choose(frame: Frame, item: string): Promise<void> {
  await frame.getByRole('button', { name: '更多操作' }).click();
  await frame.getByRole('menuitem', { name: item }).click();
}

/** The cell that the person sees selected in Excel, such as `新兴领域党建工作经费!16/8`. */
function selection({ workbook }: ExcelHost): string | null {
  const { selection: selected } = workbook;
  const sheet = workbook.sheets.find(({ id }) => id === selected?.sheet);
  return selected && sheet ? `${sheet.name}!${selected.range.top + 1}/${selected.range.left + 1}` : null;
}

const heading = (frame: Frame) => frame.getByRole('heading', { level: 1 });
const findings = (frame: Frame) => frame.getByRole('region', { name: '校验结果' }).getByRole('listitem');

describe('checking', () => {
  test('a sheet is read, scored and judged; a click goes to the cell', async () => {
    const { frame, host, errors, strangers } = await check();
    expect(await heading(frame).textContent()).toBe('还有 1 处须修改、3 处需说明，改好即可提交');
    expect(await findings(frame).count()).toBe(4);
    await frame.getByText('扣分未说明').click();
    await until(() => selection(host), `${first}!16/8`);
    expect(errors).toEqual([]);
    expect(strangers).toEqual([]);
  });

  test('a ribbon button opens the pane and checks every sheet', async () => {
    const { frame, host, pressButton } = await open(seeds);
    await frame.getByRole('button', { name: '校验', exact: true }).waitFor();
    await pressButton('checkWorkbook');
    await frame.getByText('共 14 个项目').waitFor();
    expect(await frame.getByRole('row').count()).toBe(1 + 2 * 14);
    expect(host.notes).toContain('pane Visible');
    expect(host.roundTrips().filter(({ error }) => error !== null)).toEqual([]);
  });

  test('the result says when it is out of date, and can be made anew', async () => {
    const { frame, host } = await check();
    host.user.edit(first, 'H16', '因培训次数减少，已调整下年计划。');
    await frame.getByText('表格已改动').waitFor();
    await frame.getByRole('button', { name: '重新校验' }).click();
    await until(() => heading(frame).textContent(), '没有须修改的问题，还有 3 处需说明');
  });

  test('while a cell is being edited the pane says what to do, and goes on by itself', async () => {
    const { frame, host } = await open([chongming]);
    host.user.startTyping();
    await frame.getByRole('button', { name: '校验', exact: true }).click();
    await frame.getByText('请先按回车结束编辑').waitFor();
    host.user.stopTyping();
    await until(() => heading(frame).textContent(), '还有 1 处须修改、3 处需说明，改好即可提交');
  });

  test('a failure of Excel is told, and the next check works', async () => {
    const { frame, host } = await open([chongming]);
    host.intercept = () => ({ when: 'before', ooe: OOE.busy });
    await frame.getByRole('button', { name: '校验', exact: true }).click();
    await frame.getByText('Excel 正忙').waitFor();
    host.intercept = null;
    await frame.getByRole('button', { name: '校验', exact: true }).click();
    await heading(frame).getByText('处须修改').waitFor();
    expect(await frame.getByText('Excel 正忙').count()).toBe(0);
  });

  test('a sheet without a form says what was looked for', async () => {
    const { frame, host } = await open([chongming]);
    host.workbook.sheets[0]!.cells.clear();
    await frame.getByRole('button', { name: '校验', exact: true }).click();
    await until(() => heading(frame).textContent(), '这里没有自评表');
  });
});

describe('many projects', () => {
  test('the table opens a project and comes back; the chart filters; columns sort', async () => {
    const { frame } = await open(seeds);
    await frame.getByRole('radio', { name: '整个工作簿' }).check();
    await frame.getByRole('button', { name: '校验', exact: true }).click();
    const names = frame.getByRole('rowheader');
    await names.first().waitFor();
    expect(await names.first().textContent()).toBe(first);

    await frame.getByRole('button', { name: /^100分/ }).click();
    await frame.getByText('100分，4 个项目').waitFor();
    expect(await names.count()).toBe(4);
    await frame.getByRole('button', { name: '显示全部' }).click();

    await frame.getByRole('button', { name: '执行率' }).click();
    await frame.getByRole('button', { name: '执行率' }).click();
    expect(await frame.getByRole('columnheader', { name: '执行率' }).getAttribute('aria-sort')).toBe('ascending');
    expect(await names.first().textContent()).toBe(first);

    await frame.getByRole('button', { name: '党建工作专项经费', exact: true }).click();
    await until(() => heading(frame).textContent(), '没有须修改的问题，还有 4 处需说明');
    await frame.getByRole('button', { name: '项目' }).click();
    await frame.getByText('共 14 个项目').waitFor();
  });

  test('findings are searched and filtered', async () => {
    const { frame } = await open(seeds);
    await frame.getByRole('radio', { name: '整个工作簿' }).check();
    await frame.getByRole('button', { name: '校验', exact: true }).click();
    await frame.getByRole('tab', { name: '问题清单' }).click();
    await until(() => findings(frame).count(), 17);
    await frame.getByRole('searchbox').fill('火炬');
    await until(() => findings(frame).count(), 1);
    await frame.getByRole('searchbox').fill('');
    await frame.getByRole('button', { name: /^需说明/ }).click();
    await until(() => findings(frame).count(), 1);
  });
});

describe('writing', () => {
  test('a computed value is previewed, written and taken back; Excel is left as it was', async () => {
    const { frame, host } = await open([chongming]);
    host.user.edit(first, 'G32', '95.00');
    const before = snapshot(host.workbook);
    await frame.getByRole('button', { name: '校验', exact: true }).click();
    await frame.getByRole('button', { name: '写入计算值' }).click();
    await frame.getByText('95.00').waitFor();
    await frame.getByRole('button', { name: '写入 1 格' }).click();
    await frame.getByText('已写入 1 格').waitFor();
    expect(JSON.stringify(snapshot(host.workbook))).not.toBe(JSON.stringify(before));
    await choose(frame, '撤销本次写入');
    await frame.getByText('单元格恢复为写入前的内容').waitFor();
    expect(snapshot(host.workbook)).toEqual(before);
  });

  test('nothing is written over an edit that came after the check', async () => {
    const { frame, host } = await open([chongming]);
    host.user.edit(first, 'G32', '95.00');
    await frame.getByRole('button', { name: '校验', exact: true }).click();
    await frame.getByRole('button', { name: '写入计算值' }).click();
    host.user.edit(first, 'G32', '94.00');
    await frame.getByRole('button', { name: '写入 1 格' }).click();
    await frame.getByText(`${first}!G32 已被改动`).waitFor();
  });

  test('marks are set and cleared; nothing else changes', async () => {
    const { frame, host } = await check();
    const before = snapshot(host.workbook);
    await choose(frame, '标记偏差');
    await frame.getByText(/已标记 \d+ 处/).waitFor();
    expect(host.workbook.sheets[0]!.conditionalFormats.length).toBeGreaterThan(0);
    await choose(frame, '清除标记');
    await frame.getByText('标记已清除').waitFor();
    expect(snapshot(host.workbook)).toEqual(before);
  });

  test('a finding is accepted with a reason, and the acceptance withdrawn', async () => {
    const { frame } = await check();
    await frame.getByText('扣分未说明').click();
    await frame.getByRole('button', { name: '人工确认' }).click();
    await frame.getByLabel(/确认理由/).fill('已与财政局核对');
    await frame.getByLabel('确认人').fill('李敏');
    await frame.getByRole('button', { name: '人工确认' }).click();
    await until(() => heading(frame).textContent(), '没有须修改的问题，还有 3 处需说明');
    await frame.getByRole('button', { name: '已确认 1 条' }).click();
    await frame.getByText('扣分未说明').click();
    await frame.getByText('已确认：已与财政局核对').waitFor();
    await frame.getByRole('button', { name: '撤回确认' }).click();
    await until(() => heading(frame).textContent(), '还有 1 处须修改、3 处需说明，改好即可提交');
  });

  test('the report sheet is written and named', async () => {
    const { frame, host } = await check();
    await choose(frame, '生成校验报告');
    await frame.getByText('校验报告已写入').waitFor();
    expect(host.workbook.sheets).toHaveLength(5);
    expect(host.workbook.names.map(({ name }) => name)).toContain('_self_eval_report');
  });
});

test('退回意见 is shown as text to copy', async () => {
  const { frame } = await check({ browser: { permissions: ['clipboard-write'] } });
  await choose(frame, '复制退回意见');
  const text = frame.getByRole('textbox', { name: '退回意见' });
  expect(await text.inputValue()).toContain('1. 【需说明】年度资金总额');
  await frame.getByRole('checkbox', { name: /年度资金总额/ }).uncheck();
  expect(await text.inputValue()).toContain('1. 【需说明】新兴领域党组织建设费用标准');
  await frame.getByRole('button', { name: '复制 3 条' }).click();
  await frame.getByText('已复制到剪贴板').waitFor();
});

describe('by keyboard alone', () => {
  test('check, walk the findings, read the rule', async () => {
    const { frame, host, page } = await open([chongming]);
    await frame.getByRole('button', { name: '校验', exact: true }).focus();
    await page.keyboard.press('Enter');
    await heading(frame).getByText('处须修改').waitFor();

    await page.keyboard.press('Alt+ArrowDown');
    await until(() => selection(host), `${first}!6/7`);
    await page.keyboard.press('ArrowDown');
    await until(() => selection(host), `${first}!14/7`);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    await until(() => selection(host), `${first}!31/4`);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await frame.getByRole('button', { name: '判断规则' }).getAttribute('aria-expanded')).toBe('true');
  });
});

test('no moment is without its heading, on any way through the pane', async () => {
  const { frame, host } = await open(seeds);
  host.user.edit(first, 'G32', '95.00');
  await frame.evaluate(() => {
    const seen = { withoutHeading: 0 };
    Object.assign(window, { seen });
    new MutationObserver(() => {
      if (!document.querySelector('h1')) seen.withoutHeading++;
    }).observe(document, { childList: true, subtree: true });
  });
  await frame.getByRole('button', { name: '校验', exact: true }).click();
  await heading(frame).getByText('处须修改').waitFor();
  await frame.getByRole('radio', { name: '整个工作簿' }).check();
  await frame.getByRole('button', { name: '校验', exact: true }).click();
  await frame.getByRole('rowheader').first().waitFor();
  for (const [item, title] of [
    ['核对并写入', '核对并写入'],
    ['复制退回意见', '退回意见'],
    ['认表头', '认表头'],
  ] as const) {
    await choose(frame, item);
    await until(() => heading(frame).textContent(), title);
    await frame.getByRole('button', { name: '返回' }).click();
    await frame.getByRole('rowheader').first().waitFor();
  }
  await frame.getByRole('button', { name: '党建工作专项经费', exact: true }).click();
  await until(() => heading(frame).textContent(), '没有须修改的问题，还有 4 处需说明');
  const seen = await frame.evaluate(() => (window as unknown as { seen: { withoutHeading: number } }).seen);
  expect(seen.withoutHeading).toBe(0);
});

test('where office.js cannot be had the pane says so', async () => {
  const context = await browser.newContext({ locale: 'zh-CN' });
  try {
    const page = await context.newPage();
    await page.route('**/*', async (route) => {
      const url = route.request().url();
      if (url.includes('office.js')) return route.abort();
      return route.fulfill({ path: path.join(folder, path.basename(new URL(url).pathname)) });
    });
    await page.goto('https://office.test/addin/taskpane.html');
    await page.getByText('未能加载 Office 运行库').waitFor();
    expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
  } finally {
    await context.close();
  }
});

test('by keyboard alone the chart filters the projects', async () => {
  const { frame, page } = await open(seeds);
  await frame.getByRole('radio', { name: '整个工作簿' }).check();
  await frame.getByRole('button', { name: '校验', exact: true }).click();
  const band = frame.getByRole('button', { name: /^90–95分/ });
  await band.waitFor();
  await frame.getByRole('tab', { name: '项目' }).focus();
  await page.keyboard.press('Tab');
  await until(() => band.evaluate((button) => button === document.activeElement), true);
  await page.keyboard.press('Enter');
  expect(await band.getAttribute('aria-pressed')).toBe('true');
  await until(() => frame.getByRole('rowheader').count(), 2);
  await page.keyboard.press('Space');
  await until(() => frame.getByRole('rowheader').count(), 14);
});

describe('languages, themes and widths', () => {
  test('English by the display language of Office', async () => {
    const { frame } = await open([chongming], { locale: 'en-US' });
    await frame.getByRole('button', { name: 'Check', exact: true }).click();
    await until(() => heading(frame).textContent(), '1 to fix and 3 to explain before you submit');
    expect(await frame.locator('html').getAttribute('lang')).toBe('en-US');
  });

  test.each([
    ['Office', { officeTheme: { bodyBackgroundColor: '#212121', bodyForegroundColor: '#ffffff' } }],
    ['the system, where Office says nothing', { browser: { colorScheme: 'dark' as const } }],
  ])('dark by %s', async (_, options) => {
    const { frame } = await open([chongming], options);
    await frame.getByRole('button', { name: '校验', exact: true }).waitFor();
    const background = await frame
      .locator('.fui-FluentProvider')
      .evaluate((element) => getComputedStyle(element).backgroundColor);
    expect(background).toBe('rgb(41, 41, 41)');
  });

  test.each([320, 400, 700])('nothing sticks out at %i px', async (width) => {
    const { frame } = await open(seeds, { size: { width, height: 640 } });
    await frame.getByRole('radio', { name: '整个工作簿' }).check();
    await frame.getByRole('button', { name: '校验', exact: true }).click();
    await frame.getByRole('rowheader').first().waitFor();
    const overflow = (): Promise<number> =>
      frame.getByRole('region', { name: '校验结果' }).evaluate((main) => main.scrollWidth - main.clientWidth);
    expect(await overflow()).toBe(0);
    await frame.getByRole('tab', { name: '问题清单' }).click();
    await findings(frame).first().waitFor();
    expect(await overflow()).toBe(0);
  });
});

test.each(['zh-CN', 'en-US'])(
  'the menu is in reach at 320 px, and hides nothing but what it lies on (%s)',
  async (locale) => {
    const { frame } = await open([chongming], { locale });
    await frame.getByRole('button', { name: /^(?:校验|Check)$/ }).click();
    await heading(frame)
      .getByText(/处须修改|to fix/)
      .waitFor();
    await frame.getByRole('button', { name: /更多操作|More actions/ }).click();
    await frame.getByRole('menuitem').first().waitFor();
    const inSight = await heading(frame).evaluate((element) => {
      const { left, top } = element.getBoundingClientRect();
      return element.contains(document.elementFromPoint(left + 5, top + 5));
    });
    expect(inSight).toBe(true);
  },
);

describe('axe finds nothing', () => {
  const themes = [
    ['light', {}],
    ['dark', { browser: { colorScheme: 'dark' as const } }],
    ['forced colours', { browser: { forcedColors: 'active' as const } }],
  ] as const;

  test.each(themes)('in the result of a form, %s', async (_, options) => {
    const { frame } = await open([chongming], options);
    expect(await axeViolations(frame)).toEqual([]);
    await frame.getByRole('button', { name: '校验', exact: true }).click();
    await frame.getByText('扣分未说明').click();
    await frame.getByRole('button', { name: '判断规则' }).click();
    await frame.getByRole('button', { name: /^建议/ }).click();
    expect(await axeViolations(frame)).toEqual([]);
  });

  test.each(themes)('among many projects and in the previews, %s', async (_, options) => {
    const { frame, host } = await open(seeds, options);
    host.user.edit(first, 'G32', '95.00');
    await frame.getByRole('radio', { name: '整个工作簿' }).check();
    await frame.getByRole('button', { name: '校验', exact: true }).click();
    await frame.getByRole('rowheader').first().waitFor();
    expect(await axeViolations(frame)).toEqual([]);
    await frame.getByRole('tab', { name: '问题清单' }).click();
    await findings(frame).first().waitFor();
    expect(await axeViolations(frame)).toEqual([]);
    await choose(frame, '核对并写入');
    await until(() => heading(frame).textContent(), '核对并写入');
    expect(await axeViolations(frame)).toEqual([]);
    await frame.getByRole('button', { name: '返回' }).click();
    await choose(frame, '复制退回意见');
    await until(() => heading(frame).textContent(), '退回意见');
    expect(await axeViolations(frame)).toEqual([]);
  });
});
