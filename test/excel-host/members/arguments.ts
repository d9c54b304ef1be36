import { parseRange, type RangeAddress } from '../../../src/sheet';
import { HostError } from '../host-error';
import { LAST_COLUMN, LAST_ROW, type HostSheet } from '../model';
import type { RangeObject } from '../objects';

/** Reads arguments as the host does: strictly, with the code that Excel answers. */
export function text(value: unknown): string {
  if (typeof value !== 'string' || value === '')
    throw new HostError('InvalidArgument', `text expected: ${JSON.stringify(value)}`);
  return value;
}

export function integer(value: unknown, otherwise?: number): number {
  if (value === null || value === undefined) {
    if (otherwise !== undefined) return otherwise;
  } else if (typeof value === 'number' && Number.isInteger(value)) return value;
  throw new HostError('InvalidArgument', `whole number expected: ${JSON.stringify(value)}`);
}

export function truth(value: unknown): boolean {
  if (value === null || value === undefined) return false;
  if (typeof value !== 'boolean')
    throw new HostError('InvalidArgument', `true or false expected: ${JSON.stringify(value)}`);
  return value;
}

export function oneOf<T extends string>(value: unknown, allowed: readonly T[]): T {
  const found = allowed.find((item) => item === value);
  if (found === undefined)
    throw new HostError('InvalidArgument', `${JSON.stringify(value)} is none of ${allowed.join(', ')}`);
  return found;
}

/** A `#RRGGBB` colour or a colour name. */
export function colour(value: unknown): string {
  const given = text(value);
  if (!/^#[0-9A-Fa-f]{6}$/.test(given) && !/^[a-z]+$/i.test(given)) {
    throw new HostError('InvalidArgument', `not a colour: ${given}`);
  }
  return given.toUpperCase();
}

export function isRange(value: unknown): value is RangeObject {
  return typeof value === 'object' && value !== null && 'className' in value && value.className === 'Range';
}

/** A range of one sheet, given as an address or as a range object. */
export function rangeOn(sheet: HostSheet, value: unknown): RangeAddress {
  if (isRange(value)) {
    if (value.sheet !== sheet) throw new HostError('InvalidArgument', 'a range of another sheet');
    return value.range;
  }
  return rangeObject(sheet, value).range;
}

/** The range behind an address; null means the whole sheet, `A:C` and `3:5` whole columns and rows. */
export function rangeObject(sheet: HostSheet, address: unknown): RangeObject {
  if (address === null || address === undefined || address === '') {
    return {
      className: 'Range',
      sheet,
      range: { top: 0, left: 0, bottom: LAST_ROW, right: LAST_COLUMN },
      unbounded: true,
    };
  }
  const given = text(address);
  const local = given.slice(given.lastIndexOf('!') + 1).replace(/\$/g, '');
  const columns = /^([A-Za-z]{1,3}):([A-Za-z]{1,3})$/.exec(local);
  if (columns) {
    const { left } = parseRange(`${columns[1]!}1`);
    const { right } = parseRange(`${columns[2]!}1`);
    return { className: 'Range', sheet, range: { top: 0, bottom: LAST_ROW, left, right }, unbounded: true };
  }
  const rows = /^(\d+):(\d+)$/.exec(local);
  if (rows) {
    const range = { top: Number(rows[1]) - 1, bottom: Number(rows[2]) - 1, left: 0, right: LAST_COLUMN };
    return { className: 'Range', sheet, range, unbounded: true };
  }
  try {
    return boundedRange(sheet, parseRange(local));
  } catch (error) {
    if (error instanceof RangeError) throw new HostError('InvalidArgument', `not an address: ${given}`);
    throw error;
  }
}

/** @throws HostError where the range leaves the sheet. */
export function boundedRange(sheet: HostSheet, range: RangeAddress): RangeObject {
  const { top, left, bottom, right } = range;
  if (top < 0 || left < 0 || bottom > LAST_ROW || right > LAST_COLUMN || top > bottom || left > right) {
    throw new HostError('InvalidArgument', `outside the sheet: ${JSON.stringify(range)}`);
  }
  return { className: 'Range', sheet, range };
}
