import { readFileSync } from 'node:fs';
import type { Frame, Page } from 'playwright-core';

const source = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds wrong with a page, as `rule: element`; an empty list where nothing is. */
export async function axeViolations(page: Page | Frame): Promise<readonly string[]> {
  await page.evaluate(source);
  return page.evaluate(async () => {
    interface Axe {
      run(context: {
        exclude: string[];
      }): Promise<{ violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[] }>;
    }
    const { violations } = await (globalThis as unknown as { axe: Axe }).axe.run({
      // Focus stops of Fluent's focus management: they hand the focus on at once.
      exclude: ['[data-tabster-dummy]'],
    });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
  });
}
