import type { Session } from '../session';
import { commands } from './commands';

/**
 * Names the ribbon's functions to Office. Called at the top of the page's first script, before React and before
 * Office.onReady: a click that starts the runtime is lost otherwise.
 */
export function associateCommands(session: Promise<Session>): void {
  for (const [name, run] of Object.entries(commands)) {
    Office.actions.associate(name, (event: Office.AddinCommands.Event) => {
      void openPane()
        .then(() => session)
        .then<unknown>(run)
        .finally(() => event.completed());
    });
  }
}

/** Shows the pane where the shared runtime can; elsewhere the command still works, and its result waits in the pane. */
async function openPane(): Promise<void> {
  try {
    await Office.addin.showAsTaskpane();
  } catch {
    // Hosts without the shared runtime have no way to open the pane from here.
  }
}
