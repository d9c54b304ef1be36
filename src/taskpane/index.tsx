import { createRoot } from 'react-dom/client';
import { associateCommands } from '../commands/associate';
import { createExcelWorkbook } from '../hosts/excel';
import { createSession, type Session } from '../session';
import { officeEnvironment } from './office';
import { Pane } from './Pane';

/** Ready once Office is; the ribbon's commands and the pane share it. */
const session: Promise<Session> = Office.onReady().then(() => createSession({ workbook: createExcelWorkbook() }));

associateCommands(session);

void session.then((ready) => {
  createRoot(document.getElementById('app')!).render(<Pane session={ready} environment={officeEnvironment()} />);
});
