import { formatRange, type RangeAddress } from '../../src/sheet';
import { isSupported } from './client';

/** `[category, event id, target id, message in JSON, serial, is remote]`, as the client library expects it. */
export type EventEntry = readonly [65536, number, string, string, number, boolean];

const IDS: Readonly<Record<string, number>> = {
  DataChanged: 10,
  Activated: 11,
  Deactivated: 12,
  SelectionChanged: 14,
  Deleted: 15,
  Calculated: 16,
};

/** Target id of events that were registered on the collection of sheets. */
const ALL_SHEETS = 'Workbook';

export interface HostEvents {
  readonly register: (event: string, target: string, on: boolean) => void;
  readonly changed: (sheet: string, range: RangeAddress, trigger: 'ThisLocalAddin' | 'Unknown') => void;
  readonly calculated: (sheet: string) => void;
  readonly activated: (sheet: string, before: string) => void;
  readonly selected: (sheet: string, range: RangeAddress) => void;
  readonly deleted: (sheet: string) => void;
  /** Sends what has come together. */
  readonly flush: () => void;
  readonly listen: (listener: (entries: readonly EventEntry[]) => void) => void;
}

export function createHostEvents(requirementSets: Readonly<Record<string, string>>): HostEvents {
  const registered = new Set<string>();
  let pending: EventEntry[] = [];
  let serial = 0;
  let listener: ((entries: readonly EventEntry[]) => void) | null = null;

  function emit(event: string, sheet: string, message: Readonly<Record<string, unknown>>): void {
    for (const target of [sheet, '']) {
      if (!registered.has(`${event} ${target}`)) continue;
      const text = JSON.stringify({ worksheetId: sheet, ...message });
      pending.push([65536, IDS[event]!, target === '' ? ALL_SHEETS : target, text, ++serial, false]);
    }
  }

  return {
    register(event, target, on) {
      if (on) registered.add(`${event} ${target}`);
      else registered.delete(`${event} ${target}`);
    },
    changed(sheet, range, trigger) {
      emit('DataChanged', sheet, {
        address: formatRange(range),
        changeType: 'RangeEdited',
        source: 'Local',
        referenceId: `ev${serial + 1}`,
        shiftDirection: 'None',
        ...(isSupported(requirementSets, 'ExcelApi', '1.14') ? { triggerSource: trigger } : {}),
      });
    },
    calculated: (sheet) => emit('Calculated', sheet, {}),
    activated(sheet, before) {
      emit('Deactivated', before, {});
      emit('Activated', sheet, {});
    },
    selected: (sheet, range) => emit('SelectionChanged', sheet, { address: formatRange(range) }),
    deleted: (sheet) => emit('Deleted', sheet, { source: 'Local' }),
    flush() {
      const entries = pending;
      pending = [];
      if (entries.length > 0) listener?.(entries);
    },
    listen(to) {
      listener = to;
    },
  };
}
