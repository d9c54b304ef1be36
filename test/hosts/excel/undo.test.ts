import { isDeepStrictEqual } from 'node:util';
import { snapshot, workbookFromGrids, type Fault } from '../../excel-host';
import { changesFor, expectSame, open, realWorkbooks, seedWorkbooks } from './support';

test.each([
  ['form', seedWorkbooks],
  ['real', realWorkbooks],
])('writing and undoing leaves every %s workbook as it was', async (_name, workbooks) => {
  for (const { name, grids } of await workbooks()) {
    const { host, workbook } = open(workbookFromGrids(grids));
    const before = snapshot(host.workbook);
    const read = await workbook.read('all', { merges: true });
    const result = await workbook.apply(changesFor(read, 40));
    expect({ name, outcome: result.outcome }).toEqual({ name, outcome: 'applied' });
    expect(isDeepStrictEqual(snapshot(host.workbook), before)).toBe(false);

    if (result.outcome === 'applied') await workbook.apply(result.undo);
    expectSame({ name, ...snapshot(host.workbook) }, { name, ...before });
  }
});

// Some thousand requests.
jest.setTimeout(60_000);

describe('a fault at any request of the write', () => {
  const faults: readonly Fault[] = [
    { when: 'before' },
    { when: 'after' },
    { when: 'before', code: 'ActivityLimitReached' },
    { when: 'after', code: 'RequestAborted' },
  ];

  test('leaves every workbook as it was, or written whole', async () => {
    const outcomes = new Map<string, number>();
    for (const { name, grids } of await seedWorkbooks()) {
      const state = workbookFromGrids(grids);
      for (const fault of faults) {
        for (let number = 1; ; number++) {
          const { host, workbook } = open(structuredClone(state));
          const before = snapshot(host.workbook);
          const read = await workbook.read('all', { merges: true });
          host.resetRequests();
          host.intercept = (request) => (request.number === number ? fault : undefined);
          const result = await workbook.apply(changesFor(read));
          const wasHit = host.roundTrips().length >= number;
          host.intercept = null;
          if (result.outcome === 'applied') await workbook.apply(result.undo);
          if (result.outcome === 'interrupted') expect(result.notRestored).toEqual([]);
          expectSame({ name, number, fault, ...snapshot(host.workbook) }, { name, number, fault, ...before });
          if (!wasHit) break;
          const key = `request ${number}: ${result.outcome}`;
          outcomes.set(key, (outcomes.get(key) ?? 0) + 1);
        }
      }
    }
    // Looking, writing, and looking again, which is tried twice.
    const times = (await seedWorkbooks()).length * faults.length;
    expect(Object.fromEntries(outcomes)).toEqual({
      'request 1: interrupted': times,
      'request 2: interrupted': times,
      'request 3: applied': times,
    });
  });
});

describe('a fault at any action of the write', () => {
  test('leaves a workbook as it was', async () => {
    const seed = (await seedWorkbooks()).find(({ name }) => name === 'seed-003-qingpu.stacked.xlsx')!;
    const state = workbookFromGrids(seed.grids);
    let reached = 0;
    for (let atAction = 0; ; atAction++) {
      const { host, workbook } = open(structuredClone(state));
      const before = snapshot(host.workbook);
      const read = await workbook.read('all', { merges: true });
      host.resetRequests();
      let actions = 0;
      host.intercept = ({ number, body }) => {
        if (number !== 2) return undefined;
        actions = body.Actions.length;
        return { when: { atAction } };
      };
      const result = await workbook.apply(changesFor(read));
      host.intercept = null;
      if (atAction >= actions) {
        expect(result.outcome).toBe('applied');
        break;
      }
      reached++;
      expect(result).toMatchObject({ outcome: 'interrupted', notRestored: [] });
      expectSame({ atAction, ...snapshot(host.workbook) }, { atAction, ...before });
    }
    expect(reached).toBeGreaterThan(50);
  });
});

test('an undo can be undone', async () => {
  const [seed] = await seedWorkbooks();
  const { host, workbook } = open(workbookFromGrids(seed!.grids));
  const result = await workbook.apply(changesFor(await workbook.read('all', { merges: true })));
  const written = snapshot(host.workbook);
  if (result.outcome !== 'applied') throw new Error(result.outcome);
  const undone = await workbook.apply(result.undo);
  if (undone.outcome !== 'applied') throw new Error(undone.outcome);
  await workbook.apply(undone.undo);
  expect(snapshot(host.workbook)).toEqual(written);
});

test('undo is refused where someone has edited a written cell since', async () => {
  const [seed] = await seedWorkbooks();
  const { host, workbook } = open(workbookFromGrids(seed!.grids));
  const changes = changesFor(await workbook.read('all', { merges: true }));
  const result = await workbook.apply(changes);
  if (result.outcome !== 'applied') throw new Error(result.outcome);
  const [first] = result.undo.changes;
  if (first?.kind !== 'edit') throw new Error('no edit');
  const cell = `${String.fromCharCode(65 + first.at.column)}${first.at.row + 1}`;
  host.user.edit(host.workbook.sheets[0]!.name, cell, '别人改的');
  const before = snapshot(host.workbook);

  expect(await workbook.apply(result.undo)).toMatchObject({
    outcome: 'refused',
    conflicts: [{ at: first.at, reason: 'changed', found: { kind: 'text', text: '别人改的' } }],
  });
  expect(snapshot(host.workbook)).toEqual(before);
});
