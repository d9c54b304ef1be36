import { workbookContract } from '../workbook-contract';
import { openGrids, seedWorkbooks } from './support';

workbookContract('Excel', async () => {
  const seeds = await seedWorkbooks();
  return openGrids(seeds.find(({ name }) => name === 'seed-003-qingpu.sheets.xlsx')!.grids).workbook;
});
