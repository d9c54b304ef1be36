/**
 * Draws the PNG icons of the manifest from assets/icons/*.svg with headless Chromium: `npx tsx scripts/draw-icons.ts`.
 * The PNGs are committed; run it again only when a drawing changes.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

const folder = join(__dirname, '../assets/icons');
const ribbonSizes = [16, 20, 24, 32, 40, 48, 64, 80];

const drawings: readonly { name: string; sizes: readonly number[] }[] = [
  { name: 'app', sizes: [...ribbonSizes, 128] },
  { name: 'pane', sizes: ribbonSizes },
  { name: 'check-sheet', sizes: ribbonSizes },
  { name: 'check-workbook', sizes: ribbonSizes },
  { name: 'clear-marks', sizes: ribbonSizes },
];

async function drawAll(): Promise<void> {
  const browser = await chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: ['--headless=new', '--no-sandbox', '--disable-gpu'],
  });
  const page = await browser.newPage();
  for (const { name, sizes } of drawings) {
    const svg = await readFile(join(folder, `${name}.svg`), 'utf8');
    for (const size of sizes) {
      await page.setViewportSize({ width: size, height: size });
      // A line that is one pixel wide at 16 would be five at 80: large drawings get finer outlines.
      const outline = size >= 40 ? 0.65 : 1;
      const style = `*{margin:0}svg{display:block;width:${size}px;height:${size}px}rect{stroke-width:${outline}}`;
      await page.setContent(`<style>${style}</style>${svg}`);
      await writeFile(join(folder, `${name}-${size}.png`), await page.screenshot({ omitBackground: true }));
    }
  }
  await browser.close();
}

void drawAll();
