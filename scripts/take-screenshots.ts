/**
 * Takes pictures of the built pane and workbench in headless Chromium: `npm run build && npx tsx scripts/take-screenshots.ts
 * [FOLDER] [NAME…]`. Without names those of docs/images; `all` takes every view, to be looked at after a change. DIST names another build.
 */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { chromium, type Browser, type Frame, type Page } from 'playwright-core';
import { readXlsx } from '../src/hosts/xlsx';
import { createExcelHost, workbookFromGrids, type ExcelHost } from '../test/excel-host';
import { serveFolder } from '../test/browser/support/static-site';
import { openPane, type PaneOptions } from '../test/excel-host/pane';

const root = path.join(__dirname, '..');
const dist = process.env['DIST'] ?? path.join(root, 'dist');
const inDocs = ['workbench', 'form-findings', 'workbook-projects'];
const [folder = path.join(root, 'docs/images'), ...given] = process.argv.slice(2);
const names = given.length > 0 ? given : inDocs;

async function hostOf(...samples: readonly string[]): Promise<ExcelHost> {
  const files = await Promise.all(samples.map((sample) => readFile(path.join(root, 'assets/samples', sample))));
  return createExcelHost(workbookFromGrids(files.flatMap((bytes) => readXlsx(bytes))));
}

const allSeeds = ['chongming-2024.xlsx', 'baoshan-2024.xlsx', 'qingpu-2023.xlsx'];

interface Picture {
  readonly samples: readonly string[];
  readonly pane?: Partial<PaneOptions>;
  readonly steps: (frame: Frame, host: ExcelHost) => Promise<void>;
}

/** The pane stands in a frame of the emulated Excel, and in the page of the workbench. */
type View = Frame | Page;

const check = (view: View, name = '校验'): Promise<void> => view.getByRole('button', { name, exact: true }).click();
const checkAll = async (view: View): Promise<void> => {
  await view.getByRole('radio', { name: '整个工作簿' }).check();
  await check(view);
  await view.getByRole('tab', { name: '问题清单' }).waitFor();
};
const checkAndOpen = async (view: View, item: string): Promise<void> => {
  await check(view);
  await view
    .getByText(/须修改/)
    .first()
    .waitFor();
  await menu(view, item);
};
const menu = async (view: View, item: string): Promise<void> => {
  await view.getByRole('button', { name: '更多操作' }).click();
  await view.getByRole('menuitem', { name: item }).click();
};
const openProblems = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: '示例' }).click();
  await page.getByRole('menuitem', { name: '有问题的自评表（虚构）' }).click();
  await page.getByText('还有 4 处须修改').waitFor();
};

const pictures: Readonly<Record<string, Picture>> = {
  'pane-first-run': { samples: ['chongming-2024.xlsx'], steps: async () => {} },
  'pane-form': {
    samples: ['chongming-2024.xlsx'],
    pane: { size: { width: 360, height: 900 } },
    steps: async (frame) => {
      await check(frame);
      await frame.getByText('扣分未说明').click();
    },
  },
  'pane-320': {
    samples: ['chongming-2024.xlsx'],
    pane: { size: { width: 320, height: 720 } },
    steps: (frame) => check(frame),
  },
  'pane-dark': {
    samples: ['chongming-2024.xlsx'],
    pane: { size: { width: 360, height: 900 }, browser: { colorScheme: 'dark' } },
    steps: async (frame) => {
      await check(frame);
      await frame.getByText('扣分未说明').click();
    },
  },
  'pane-english': {
    samples: ['chongming-2024.xlsx'],
    pane: { size: { width: 360, height: 900 }, locale: 'en-US' },
    steps: async (frame) => {
      await check(frame, 'Check');
      await frame.getByRole('listitem').nth(2).click();
    },
  },
  'pane-projects': {
    samples: allSeeds,
    pane: { size: { width: 360, height: 900 } },
    steps: async (frame) => {
      await checkAll(frame);
      await frame.getByRole('table').waitFor();
    },
  },
  'pane-findings': {
    samples: allSeeds,
    pane: { size: { width: 360, height: 900 } },
    steps: async (frame) => {
      await checkAll(frame);
      await frame.getByRole('tab', { name: '问题清单' }).click();
    },
  },
  'pane-write': {
    samples: ['problems-2024.xlsx'],
    pane: { size: { width: 360, height: 900 } },
    steps: async (frame) => {
      await checkAndOpen(frame, '核对并写入计算值');
      await frame.getByRole('radio', { name: '写入公式' }).click();
    },
  },
  'pane-note': {
    samples: ['chongming-2024.xlsx'],
    pane: { size: { width: 360, height: 900 } },
    steps: (frame) => checkAndOpen(frame, '复制退回意见'),
  },
};

async function takePanePicture(browser: Browser, name: string, { samples, pane, steps }: Picture): Promise<void> {
  const host = await hostOf(...samples);
  const opened = await openPane(browser, {
    host,
    folder: dist,
    ...pane,
    browser: { deviceScaleFactor: 2, ...pane?.browser },
  });
  await opened.frame.getByRole('button').first().waitFor();
  await steps(opened.frame, host);
  await opened.page.waitForTimeout(500);
  await opened.page.screenshot({ path: path.join(folder, `${name}.png`) });
  for (const error of opened.errors) console.error(`${name}: ${error}`);
  await opened.close();
}

const workbench: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  workbench: async (page) => {
    await page.getByText('扣分未说明').click();
  },
  'form-findings': openProblems,
  'workbook-projects': async (page) => {
    await openProblems(page);
    await checkAll(page);
  },
  'workbench-marks': async (page) => {
    await menu(page, '标记偏差');
    await page.getByText(/已标记/).waitFor();
    await page.getByText('扣分未说明').click();
  },
};

async function takeAll(): Promise<void> {
  const isWanted = (name: string): boolean => names.includes('all') || names.includes(name);
  const browser = await chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
  });
  for (const [name, picture] of Object.entries(pictures))
    if (isWanted(name)) await takePanePicture(browser, name, picture);

  const site = await serveFolder(dist);
  for (const [name, steps] of Object.entries(workbench)) {
    if (!isWanted(name)) continue;
    const page = await browser.newPage({ viewport: { width: 1360, height: 820 }, deviceScaleFactor: 1.5 });
    await page.goto(`${site.address}/workbench.html`);
    // The spreadsheet can be reached once it is drawn.
    await page.locator('canvas[id^=univer-sheet][tabindex="0"]').waitFor();
    await steps(page);
    await page.waitForTimeout(500);
    await page.screenshot({ path: path.join(folder, `${name}.png`) });
    await page.close();
  }
  site.close();
  await browser.close();
}

void takeAll();
