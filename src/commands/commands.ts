import { clearEverywhere, type Session } from '../session';

/**
 * What the ribbon's buttons do, by the FunctionName of the manifest. The pane opens first, so that the person sees the
 * work and its outcome: Excel has no other place for a command to speak.
 */
export const commands = {
  checkSheet: (session: Session) => session.review('sheet'),
  checkWorkbook: (session: Session) => session.review('workbook'),
  clearMarks: clearEverywhere,
} satisfies Record<string, (session: Session) => Promise<unknown>>;
