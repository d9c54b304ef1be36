import { SETTINGS_NAMESPACE, settingsFromXml, settingsToXml, WorkbookError } from '../../sheet';
import { inExcel } from './run';
import { runSteps, type Step } from './steps';

/** The settings part of the workbook. */
export interface SettingsPart {
  readonly id: string;
  readonly json: string | null;
}

const XML_BYTES = 200_000;

/** The stored settings in one round trip; in two more where the workbook carries several such parts. */
export async function loadSettings(): Promise<string | null> {
  try {
    const found = await inExcel(
      async (context) => {
        const parts = context.workbook.customXmlParts.getByNamespace(SETTINGS_NAMESPACE);
        const count = parts.getCount();
        const only = parts.getOnlyItemOrNullObject();
        only.load('id');
        const xml = only.getXml();
        await context.sync();
        if (!only.isNullObject) return { json: settingsFromXml(xml.value) };
        return count.value === 0 ? { json: null } : null;
      },
      { wait: true },
    );
    if (found) return found.json;
  } catch (error) {
    // Where a host does not let us ask a part that is not there for its content, we look first.
    if (!(error instanceof WorkbookError && ['sheet-missing', 'host-failed'].includes(error.code))) throw error;
  }
  const ids: string[] = [];
  await runSteps([settingsListStep(ids)], { wait: true });
  const parts: SettingsPart[] = [];
  await runSteps(
    ids.map((id) => settingsStep(id, parts)),
    { wait: true },
  );
  return parts[0]?.json ?? null;
}

/** Ids of the parts in our namespace. */
export function settingsListStep(ids: string[]): Step {
  return {
    bytes: 600,
    run: (context) => {
      const parts = context.workbook.customXmlParts.getByNamespace(SETTINGS_NAMESPACE).load('items/id');
      return () => {
        for (const { id } of parts.items) ids.push(id);
      };
    },
  };
}

export function settingsStep(id: string, parts: SettingsPart[]): Step {
  return {
    bytes: XML_BYTES,
    run: (context) => {
      const xml = context.workbook.customXmlParts.getItem(id).getXml();
      return () => void parts.push({ id, json: settingsFromXml(xml.value) });
    },
  };
}

/** Writes the settings into the first part, or a new one; removes all other parts of ours, and all where there are none. */
export function writeSettingsSteps(json: string | null, ids: readonly string[]): Step[] {
  const [first, ...others] = ids;
  const steps: Step[] = [];
  const gone = json === null && first !== undefined ? [first, ...others] : others;
  if (json !== null) {
    const xml = settingsToXml(json);
    steps.push({
      bytes: 600 + xml.length * 3,
      run: ({ workbook: { customXmlParts } }) => {
        if (first === undefined) customXmlParts.add(xml);
        else customXmlParts.getItem(first).setXml(xml);
      },
    });
  }
  for (const id of gone) {
    steps.push({ bytes: 400, run: (context) => context.workbook.customXmlParts.getItem(id).delete() });
  }
  return steps;
}
