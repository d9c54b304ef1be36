import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadPolicy } from '../../src/policy';

const root = join(__dirname, '../..');
const guide = readFileSync(join(root, 'docs/scoring-library.md'), 'utf8');

function block(language: string): string {
  return new RegExp('```' + language + '\\n(.*?)```', 's').exec(guide)![1]!;
}

describe('docs/scoring-library.md', () => {
  it('shows an example that prints what it says', () => {
    const folder = mkdtempSync(join(tmpdir(), 'self-eval-'));
    try {
      const file = join(folder, 'example.ts');
      writeFileSync(file, block('ts').replaceAll("'../src/", `'${root}/src/`));
      const printed = execFileSync(process.execPath, ['--import', 'tsx', file], { cwd: root, encoding: 'utf8' });
      expect(printed).toBe(/prints\n\n```\n(.*?)```/s.exec(guide)![1]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('shows a policy that can be loaded', () => {
    expect(loadPolicy(block('json'))).toMatchObject({
      name: '本市',
      lowExecution: { threshold: 85, severity: 'error' },
    });
  });
});
