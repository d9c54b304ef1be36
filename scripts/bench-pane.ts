/**
 * How soon the pane answers, beside a pane of the same React and Fluent versions that holds one button and a counter:
 * `npm run build && npx tsx scripts/bench-pane.ts`. Both load office.js and wait for it; both run in turn in one browser,
 * each time in a fresh profile. Time: from the start of navigation until a click on the first button has been answered
 * on the screen, and every long task before that is over.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, Frame } from 'playwright-core';
import webpack from 'webpack';
import { createExcelHost, workbookFromRows } from '../test/excel-host';
import { openPane } from '../test/excel-host/pane';
import { launchChromium } from '../test/browser/support/chromium';

const RUNS = 15;
const root = path.join(__dirname, '..');

const helloWorld = `
  import { Button, FluentProvider, webLightTheme } from '@fluentui/react-components';
  import { createElement, useState } from 'react';
  import { createRoot } from 'react-dom/client';
  function Hello() {
    const [count, setCount] = useState(0);
    return createElement(FluentProvider, { theme: webLightTheme },
      createElement('h1', null, 'Hello'),
      createElement(Button, { appearance: 'primary', disabledFocusable: count > 0, onClick: () => setCount(count + 1) }, 'Say ' + count));
  }
  Office.onReady(() => createRoot(document.getElementById('app')).render(createElement(Hello)));
`;

/** The page of the pane with another script in it. */
async function buildHelloWorld(folder: string): Promise<void> {
  writeFileSync(path.join(folder, 'hello.js'), helloWorld);
  const compiler = webpack({
    mode: 'production',
    context: root,
    entry: path.join(folder, 'hello.js'),
    output: { path: folder, filename: 'taskpane.js' },
    resolve: { modules: [path.join(root, 'node_modules')] },
  });
  await new Promise<void>((resolve, reject) => {
    compiler.run((error, stats) => {
      if (error) reject(error);
      else if (stats?.hasErrors()) reject(new Error(stats.toString('errors-only')));
      else resolve();
    });
  });
  const page = readFileSync(path.join(root, 'dist/taskpane.html'), 'utf8');
  writeFileSync(path.join(folder, 'taskpane.html'), page.replace(/taskpane\.[\da-f]*\.?js/u, 'taskpane.js'));
}

/** Runs in the pane before anything else: presses the first button as soon as it stands, and notes when that showed. */
function pressWhenThere(): void {
  const longTasks: number[] = [];
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) longTasks.push(startTime + duration);
  }).observe({ type: 'longtask', buffered: true });
  const look = (): void => {
    const button = document.querySelector('button');
    if (!button) {
      setTimeout(look, 1);
      return;
    }
    const pressed = performance.now();
    const seen = new MutationObserver(() => {
      if (button.getAttribute('aria-disabled') !== 'true') return;
      seen.disconnect();
      requestAnimationFrame(() =>
        setTimeout(() => {
          const before = longTasks.filter((end) => end <= pressed);
          Object.assign(window, { answered: Math.max(performance.now(), ...before) });
        }, 0),
      );
    });
    seen.observe(button, { attributes: true });
    button.click();
  };
  look();
}

async function timeOf(browser: Browser, folder: string): Promise<number> {
  const host = createExcelHost(workbookFromRows({ 自评表: [['项目名称', '']] }));
  // tsx wraps functions in a helper that the page does not have.
  const script = `globalThis.__name ??= (named) => named; (${String(pressWhenThere)})()`;
  const pane = await openPane(browser, { host, folder, script });
  try {
    return await answeredAt(pane.frame);
  } finally {
    await pane.close();
  }
}

async function answeredAt(frame: Frame): Promise<number> {
  const answered = await frame.waitForFunction(() => (window as unknown as { answered?: number }).answered);
  return (await answered.jsonValue()) ?? NaN;
}

function firstLoad(folder: string): number {
  const page = readFileSync(path.join(folder, 'taskpane.html'), 'utf8');
  const scripts = readdirSync(folder).filter((name) => name.endsWith('.js') && page.includes(name));
  return scripts.reduce((sum, name) => sum + gzipSync(readFileSync(path.join(folder, name)), { level: 9 }).length, 0);
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1]!;

async function main(): Promise<void> {
  const hello = mkdtempSync(path.join(tmpdir(), 'hello-pane-'));
  const browser = await launchChromium();
  try {
    await buildHelloWorld(hello);
    const folders = { pane: path.join(root, 'dist'), hello };
    const times = { pane: [] as number[], hello: [] as number[] };
    for (let run = -1; run < RUNS; run++) {
      for (const name of ['pane', 'hello'] as const) {
        const time = await timeOf(browser, folders[name]);
        // The first round warms the browser.
        if (run >= 0) times[name].push(time);
      }
    }
    for (const name of ['pane', 'hello'] as const) {
      const kilobytes = (firstLoad(folders[name]) / 1000).toFixed(0);
      const [all, middle] = [times[name], median(times[name])];
      process.stdout.write(
        `${name.padEnd(6)} first load ${kilobytes} KB gzip, answers after ${middle.toFixed(0)} ms ` +
          `(${Math.min(...all).toFixed(0)} to ${Math.max(...all).toFixed(0)}, ${RUNS} runs)\n`,
      );
    }
    process.stdout.write(`ratio ${(median(times.pane) / median(times.hello)).toFixed(2)}\n`);
  } finally {
    await browser.close();
    rmSync(hello, { recursive: true });
  }
}

void main();
