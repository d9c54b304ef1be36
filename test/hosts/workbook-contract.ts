import {
  cellAt,
  contentOf,
  isBlank,
  parseCell,
  type ApplyResult,
  type Change,
  type Content,
  type Edit,
  type Mark,
  type ReportSheet,
  type SheetGrid,
  type Workbook,
} from '../../src/sheet';

/** What both implementations of the port must do. `open` gives the workbook of four forms, one on each sheet. */
export function workbookContract(name: string, open: () => Promise<Workbook>): void {
  describe(`${name} as a workbook`, () => {
    test('lists its sheets with what they are', async () => {
      const sheets = await (await open()).sheets();
      expect(sheets).toHaveLength(4);
      expect(new Set(sheets.map(({ id }) => id)).size).toBe(4);
      for (const sheet of sheets) {
        expect(sheet).toMatchObject({ visibility: 'visible', isProtected: false, usedRange: { top: 0, left: 0 } });
      }
    });

    test('reads all sheets, the one in front, or some by id in the order asked for', async () => {
      const workbook = await open();
      const ids = (await workbook.sheets()).map(({ id }) => id);
      expect((await workbook.read('all')).map(({ id }) => id)).toEqual(ids);
      expect((await workbook.read('active')).map(({ id }) => id)).toEqual([ids[0]]);
      const [last, first] = await workbook.read([ids[3]!, ids[0]!]);
      expect([last!.id, first!.id]).toEqual([ids[3], ids[0]]);
      expect(await workbook.read([])).toEqual([]);
    });

    test('reads what a cell holds and what a person sees', async () => {
      const { grid } = await firstSheet(await open());
      expect(contentOf(at(grid, 'A1'))).toMatchObject({ kind: 'text' });
      const numbers = grid.rows.flatMap((row) => row ?? []).filter((cell) => typeof cell?.value === 'number');
      expect(numbers.length).toBeGreaterThan(10);
      for (const cell of numbers) expect(cell!.text).toMatch(/\d/);
      expect(grid.merges?.length).toBeGreaterThan(10);
      expect(grid.cutOff).toBeNull();
    });

    test('tells how far a read has come', async () => {
      const workbook = await open();
      const steps: [number, number][] = [];
      await workbook.read('all', { onProgress: (done, total) => steps.push([done, total]) });
      expect(steps.at(-1)).toEqual([4, 4]);
    });

    test('stops a read that is cancelled', async () => {
      const workbook = await open();
      await expect(workbook.read('all', { signal: AbortSignal.abort() })).rejects.toMatchObject({ code: 'cancelled' });
    });

    test('says so where a sheet is gone', async () => {
      const workbook = await open();
      await expect(workbook.read(['no such sheet'])).rejects.toMatchObject({ code: 'sheet-missing' });
      await expect(workbook.reveal({ sheet: 'no such sheet', row: 0, column: 0 })).rejects.toMatchObject({
        code: 'sheet-missing',
      });
    });

    test('selects the cell that it reveals', async () => {
      const workbook = await open();
      const [, second] = await workbook.sheets();
      await workbook.reveal({ sheet: second!.id, row: 4, column: 2 });
      expect(await workbook.selection()).toEqual({ sheet: second!.id, top: 4, left: 2, bottom: 4, right: 2 });
    });
  });

  describe(`${name} writing cells`, () => {
    const contents: readonly [string, Content, { value: unknown; text: string }][] = [
      ['a number', { kind: 'number', value: '98.08', numberFormat: '0.00' }, { value: 98.08, text: '98.08' }],
      ['a percentage', { kind: 'number', value: '0.9808', numberFormat: '0.00%' }, { value: 0.9808, text: '98.08%' }],
      ['a text', { kind: 'text', text: '已按期完成' }, { value: '已按期完成', text: '已按期完成' }],
      [
        'a formula',
        { kind: 'formula', formula: '=ROUND(9/10,2)', result: '0.9', numberFormat: 'General' },
        { value: 0.9, text: '0.9' },
      ],
      ['a text of several lines', { kind: 'text', text: '一\n二' }, { value: '一\n二', text: '一\n二' }],
      // What looks like something else stays the text that it is.
      ...[
        '=1+1',
        '+86',
        '-无',
        '@项目',
        "'引号",
        '18',
        '95%',
        '≥95%',
        '1,234.5',
        '2024-01-01',
        '2024年3月',
        '3/4',
        '1:30',
        'TRUE',

        '1e5',
        '¥100',
        '（5）',
        '-',
        '=',
        '5月1日',
      ].map((text): [string, Content, { value: unknown; text: string }] => [
        `the text ${text}`,
        { kind: 'text', text },
        { value: text, text },
      ]),
    ];

    test.each(contents)('writes %s, and takes it back', async (_name, put, shown) => {
      const workbook = await open();
      const { id, grid } = await firstSheet(workbook);
      const written = await applied(workbook, [edit(grid, 'B1000', put)]);
      const after = (await firstSheet(workbook)).grid;
      expect(at(after, 'B1000')).toMatchObject(shown);
      expect(contentOf(at(after, 'B1000')).kind).toBe(put.kind);

      await applied(workbook, written.undo.changes);
      const restored = (await workbook.read([id], { merges: true }))[0]!;
      expect(isBlank(at(restored, 'B1000'))).toBe(true);
      expect(cellsOf(restored)).toEqual(cellsOf(grid));
    });

    test('replaces and clears what stands, and brings it back with its format', async () => {
      const workbook = await open();
      const { id, grid } = await firstSheet(workbook);
      const filled = [...filledCells(grid)].slice(0, 60);
      const changes = filled.map(([address], index) =>
        edit(
          grid,
          address,
          index % 2 === 0 ? { kind: 'blank' } : { kind: 'number', value: String(index), numberFormat: '0.000' },
        ),
      );
      const { undo } = await applied(workbook, changes);
      const after = (await firstSheet(workbook)).grid;
      filled.forEach(([address], index) => {
        expect(at(after, address)?.text ?? '').toBe(index % 2 === 0 ? '' : `${index}.000`);
      });

      const { undo: redo } = await applied(workbook, undo.changes);
      expect(cellsOf((await workbook.read([id]))[0]!)).toEqual(cellsOf(grid));
      await applied(workbook, redo.changes);
      expect(cellsOf((await workbook.read([id]))[0]!)).toEqual(cellsOf(after));
    });

    test('writes to several sheets at once', async () => {
      const workbook = await open();
      const grids = await workbook.read('all', { merges: true });
      const put: Content = { kind: 'text', text: '已核' };
      await applied(
        workbook,
        grids.map((grid) => edit(grid, 'J40', put)),
      );
      for (const grid of await workbook.read('all')) expect(at(grid, 'J40')?.value).toBe('已核');
    });

    test('refuses where a cell no longer holds what was expected, and writes nothing', async () => {
      const workbook = await open();
      const { grid } = await firstSheet(workbook);
      const wrong: Edit = { ...edit(grid, 'A1', { kind: 'blank' }), expect: { kind: 'text', text: '别的' } };
      const result = await workbook.apply({ changes: [edit(grid, 'B1000', { kind: 'text', text: '新' }), wrong] });
      const found = contentOf(at(grid, 'A1'));
      expect(result).toMatchObject({ outcome: 'refused', conflicts: [{ at: wrong.at, reason: 'changed', found }] });
      expect(cellsOf((await firstSheet(workbook)).grid)).toEqual(cellsOf(grid));
    });

    test('refuses a sheet that is gone', async () => {
      const workbook = await open();
      const { grid } = await firstSheet(workbook);
      const lost = edit({ ...grid, id: 'no such sheet' }, 'A1', { kind: 'blank' });
      const result = await workbook.apply({ changes: [lost] });
      expect(result).toMatchObject({
        outcome: 'refused',
        conflicts: [{ reason: 'sheet-missing', sheet: 'no such sheet' }],
      });
    });

    test('refuses a cell that is merged away', async () => {
      const workbook = await open();
      const { id, grid } = await firstSheet(workbook);
      const merge = grid.merges!.find(({ left, right }) => right > left)!;
      const follower = { sheet: id, row: merge.top, column: merge.left + 1 };
      const change: Edit = {
        kind: 'edit',
        at: follower,
        expect: { kind: 'blank' },
        put: { kind: 'text', text: '看不见' },
      };
      const result = await workbook.apply({ changes: [change] });
      expect(result).toMatchObject({ outcome: 'refused', conflicts: [{ at: follower, reason: 'merged-follower' }] });
    });
  });

  describe(`${name} keeping settings`, () => {
    const json = JSON.stringify({ policy: '<national> & "其他"', note: 'a\nb\u2028', waivers: ["'引号'"] });

    test('has none at first, keeps what is stored, and removes it again', async () => {
      const workbook = await open();
      expect(await workbook.loadSettings()).toBeNull();
      const { undo } = await applied(workbook, [{ kind: 'settings', expect: null, put: json }]);
      expect(JSON.parse((await workbook.loadSettings())!)).toEqual(JSON.parse(json));
      await applied(workbook, undo.changes);
      expect(await workbook.loadSettings()).toBeNull();
    });

    test('replaces them, and refuses where they are no longer what was read', async () => {
      const workbook = await open();
      await applied(workbook, [{ kind: 'settings', expect: null, put: '{"a":1}' }]);
      await applied(workbook, [{ kind: 'settings', expect: '{"a":1}', put: '{"a":2}' }]);
      expect(await workbook.loadSettings()).toBe('{"a":2}');
      expect(await workbook.apply({ changes: [{ kind: 'settings', expect: '{"a":1}', put: null }] })).toMatchObject({
        outcome: 'refused',
        conflicts: [{ reason: 'settings-changed' }],
      });
      expect(await workbook.loadSettings()).toBe('{"a":2}');
    });
  });

  describe(`${name} marking`, () => {
    const marksOn = (sheet: string): Mark[] => [
      {
        kind: 'mark',
        range: { sheet, top: 12, left: 7, bottom: 20, right: 7 },
        formula: '=AND(LEN($G13)>0,LEN($H13)=0,N("self-eval:v1:unexplained-deduction")=0)',
        tone: 'error',
      },
      {
        kind: 'mark',
        range: { sheet, top: 5, left: 6, bottom: 5, right: 6 },
        formula: '=AND($G6=10,N("self-eval:v1:execution-score")=0)',
        tone: 'warning',
      },
    ];
    /** What clearing takes away, which is what stood. */
    const standing = async (workbook: Workbook, sheet: string) => {
      const { undo } = await applied(workbook, [{ kind: 'clear-marks', sheet }]);
      await applied(workbook, undo.changes);
      return undo.changes.filter(({ kind }) => kind === 'mark');
    };

    test('marks, marks anew and clears, without touching a cell', async () => {
      const workbook = await open();
      const { id, grid } = await firstSheet(workbook);
      const marks = marksOn(id);
      await applied(workbook, marks);
      expect(await standing(workbook, id)).toEqual(marks);

      const { undo } = await applied(workbook, [{ kind: 'clear-marks', sheet: id }, marks[1]!]);
      expect(await standing(workbook, id)).toEqual([marks[1]]);
      await applied(workbook, undo.changes);
      expect(await standing(workbook, id)).toEqual(marks);

      await applied(workbook, [{ kind: 'clear-marks', sheet: id }]);
      expect(await standing(workbook, id)).toEqual([]);
      expect(cellsOf((await firstSheet(workbook)).grid)).toEqual(cellsOf(grid));
    });
  });

  describe(`${name} writing a report`, () => {
    const report = (first: string): ReportSheet => ({
      kind: 'report-sheet',
      sheetName: '校验报告',
      heading: ['绩效自评校验报告 · self-eval', '2025-03-01'],
      tables: [
        {
          name: '项目',
          title: '各项目',
          columns: [
            { header: '项目', width: 30 },
            { header: '得分', width: 10 },
          ],
          rows: [
            [
              { text: first, link: "#'1'!A1" },
              { number: '95.5', numberFormat: '0.00' },
            ],
            ['=HYPERLINK("x")', null],
            ['95%', { number: '-1', numberFormat: '0' }],
          ],
        },
      ],
      charts: [{ kind: 'column', title: '得分', table: '项目', category: '项目', value: '得分' }],
    });
    const last = async (workbook: Workbook) => (await workbook.read('all')).at(-1)!;

    test('adds a sheet of literal values, replaces it on the next run, and takes it away', async () => {
      const workbook = await open();
      const { undo } = await applied(workbook, [report('甲')]);
      const sheet = await last(workbook);
      expect(sheet.name).toBe('校验报告');
      const cells = [...filledCells(sheet)].map(([, cell]) => [cell.text, cell.formula]);
      for (const text of ['甲', '=HYPERLINK("x")', '95%', '95.50', '-1'])
        expect(cells).toContainEqual([text, undefined]);

      await applied(workbook, [report('乙')]);
      expect(await workbook.sheets()).toHaveLength(5);
      const replaced = [...filledCells(await last(workbook))].map(([, { text }]) => text);
      expect(replaced).toContain('乙');
      expect(replaced).not.toContain('甲');

      await applied(workbook, undo.changes);
      expect(await workbook.sheets()).toHaveLength(4);
    });

    test("never takes a user's sheet for its own", async () => {
      const workbook = await open();
      const [first] = await workbook.sheets();
      await applied(workbook, [{ ...report('甲'), sheetName: first!.name }]);
      const names = (await workbook.sheets()).map(({ name: sheetName }) => sheetName);
      expect(names).toHaveLength(5);
      expect(names[0]).toBe(first!.name);
      expect(names[4]).toBe(`${first!.name} (2)`);
    });
  });
}

async function firstSheet(workbook: Workbook): Promise<{ id: string; grid: SheetGrid }> {
  const [grid] = await workbook.read('active', { merges: true });
  return { id: grid!.id, grid: grid! };
}

function at(grid: SheetGrid, address: string) {
  const { row, column } = parseCell(address);
  return cellAt(grid, row, column);
}

function edit(grid: SheetGrid, address: string, put: Content): Edit {
  return { kind: 'edit', at: { sheet: grid.id, ...parseCell(address) }, expect: contentOf(at(grid, address)), put };
}

async function applied(workbook: Workbook, changes: readonly Change[]): Promise<ApplyResult & { outcome: 'applied' }> {
  const result = await workbook.apply({ changes });
  if (result.outcome === 'applied') return result;
  throw new Error(JSON.stringify(result, (_key, value: unknown) => (value instanceof Error ? String(value) : value)));
}

/** Cells that show something and are not merged away, by address. */
function* filledCells(grid: SheetGrid) {
  for (const [row, line] of grid.rows.entries()) {
    for (const [column, cell] of line?.entries() ?? []) {
      if (cell && !isBlank(cell)) yield [`${String.fromCharCode(65 + column)}${row + 1}`, cell] as const;
    }
  }
}

/** What stands in the cells, blank ones left out: an untouched blank cell may or may not be listed. */
function cellsOf(grid: SheetGrid) {
  return Object.fromEntries([...filledCells(grid)]);
}
