import path from 'node:path';
import type { Browser } from 'playwright-core';
import { createExcelHost, workbookFromGrids } from '../excel-host';
import { openPane, type Pane } from '../excel-host/pane';
import { gridOf } from '../reading/grids';
import { axeViolations } from './support/axe';
import { launchChromium } from './support/chromium';
import { until } from './support/until';

const folder = path.join(__dirname, '../../dist');
const name = '某局的表';
/** A form that calls everything by names of its own: no title, no known category, no known heading. */
const grid = gridOf(
  [
    ['干的事', '修路灯'],
    ['钱', '名堂', '给了', '花了', '占几成', '顶几分'],
    ['', '全部', '100', '95', '95%', '9.5'],
    ['活儿', '打算', '结果', '满几分', '给几分', '咋回事'],
    ['修好路灯', '100盏', '98盏', '60', '58.8', '缺料'],
    ['群众满意', '≥90%', '92%', '30', '30'],
  ],
  [],
  { id: 'odd', name },
);

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

test('a form whose headers nobody knows is explained in two steps, kept in the workbook, and taken back', async () => {
  const host = createExcelHost(workbookFromGrids([grid]));
  pane = await openPane(browser, { host, folder });
  const { frame, errors } = pane;
  const heading = frame.getByRole('heading', { level: 1 });
  await frame.getByRole('button', { name: '校验', exact: true }).click();
  await until(() => heading.textContent(), '这里没有自评表');

  host.user.select(name, 'H9');
  await frame.getByRole('button', { name: '读取选中的表头' }).click();
  await frame.getByText('选中的区域里没有表头').waitFor();

  // The indicator table, whole: its header is found in it.
  host.user.select(name, 'A4:F6');
  await frame.getByRole('button', { name: '读取选中的表头' }).click();
  const columns = frame.getByRole('list', { name: '各列的含义' });
  await until(() => columns.getByRole('listitem').count(), 6);
  expect(await columns.getByRole('combobox', { name: '活儿 A4' }).inputValue()).toBe('?');
  expect(await frame.getByRole('button', { name: '记住这行表头' }).isDisabled()).toBe(true);
  expect(await axeViolations(frame)).toEqual([]);
  const means = ['三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因分析及改进措施'];
  for (const [index, label] of means.entries()) {
    await columns.getByRole('combobox').nth(index).selectOption(label);
  }
  await frame.getByRole('button', { name: '记住这行表头' }).click();
  await frame.getByText('已记住，并按此重新读取').waitFor();
  await frame.getByText('2项指标合计＝88.8').waitFor();

  // The funding table, from one cell of its header.
  await frame.getByRole('button', { name: '更多操作' }).click();
  await frame.getByRole('menuitem', { name: '认表头' }).click();
  await until(() => heading.textContent(), '认表头');
  host.user.select(name, 'C2');
  await frame.getByRole('button', { name: '读取选中的表头' }).click();
  await frame.getByRole('radio', { name: '项目资金表' }).check();
  for (const [label, usual] of [
    ['给了 C2', '全年预算数'],
    ['花了 D2', '全年执行数'],
    ['占几成 E2', '执行率'],
    ['顶几分 F2', '得分'],
  ] as const) {
    await columns.getByRole('combobox', { name: label }).selectOption(usual);
  }
  await frame.getByRole('button', { name: '记住这行表头' }).click();
  await until(() => frame.getByRole('button', { name: /^不再这样读取表头/ }).count(), 2);
  await frame.getByRole('button', { name: '返回' }).click();
  await frame.getByText('执行95 ÷ 全年预算100').waitFor();

  // Kept with the workbook: another person's pane reads the same.
  await pane.close();
  pane = await openPane(browser, { host, folder });
  await pane.frame.getByRole('button', { name: '校验', exact: true }).click();
  await pane.frame.getByText('执行95 ÷ 全年预算100').waitFor();
  await pane.frame.getByRole('button', { name: '更多操作' }).click();
  await pane.frame.getByRole('menuitem', { name: '认表头' }).click();
  await pane.frame.getByRole('button', { name: '不再这样读取表头“活儿、打算、结果、满几分、给几分、咋回事”' }).click();
  await until(() => pane!.frame.getByRole('heading', { level: 1 }).textContent(), '这里没有自评表');
  expect(errors).toEqual([]);
});
