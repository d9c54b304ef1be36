import { createRoot } from 'react-dom/client';
import { associateCommands } from '../commands/associate';
import { createExcelWorkbook } from '../hosts/excel';
import { createTranslator, type LabelId } from '../messages';
import { createSession, type Session } from '../session';
import { languageOf } from './environment';
import { officeEnvironment } from './office';
import { Pane } from './Pane';

// The runtime comes from the network: blocked or out of reach, the page must say so instead of staying blank.
if (typeof Office === 'undefined') tellWhyNot('app.no-office');
else start();

function start(): void {
  const ready = Office.onReady();
  /** Ready once Office is; the ribbon's commands and the pane share it. */
  const session: Promise<Session> = ready.then(() => createSession({ workbook: createExcelWorkbook() }));
  associateCommands(session);
  void Promise.all([ready, session]).then(([{ host }, shared]) => {
    if (host !== Office.HostType.Excel) return tellWhyNot('app.not-in-excel');
    createRoot(document.getElementById('app')!).render(<Pane session={shared} environment={officeEnvironment()} />);
  });
}

function tellWhyNot(why: LabelId): void {
  const { t } = createTranslator(languageOf(navigator.language));
  document.getElementById('starting')!.textContent = t(why);
}
