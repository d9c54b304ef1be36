import { HostError } from '../host-error';
import type { MemberContext, Members } from '../members';
import { intersection, newId, peekCell, type HostSheet, type HostTable } from '../model';
import type { ObjectOf } from '../objects';
import { integer, isRange, oneOf, rangeOn, text, truth } from './arguments';

function tablesOf({ sheet }: ObjectOf<'TableCollection'>, { workbook }: MemberContext) {
  return (sheet ? [sheet] : workbook.sheets).flatMap((home) =>
    home.tables.map((table): ObjectOf<'Table'> => ({ className: 'Table', sheet: home, table })),
  );
}

function tableName(value: unknown, { workbook }: MemberContext, own?: HostTable): string {
  const name = text(value);
  if (!/^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) || /^[A-Za-z]{1,3}\d+$/.test(name)) {
    throw new HostError('InvalidArgument', `not a table name: ${name}`);
  }
  const taken = (other: { name: string }) => other !== own && other.name.toLowerCase() === name.toLowerCase();
  if (workbook.sheets.some((sheet) => sheet.tables.some(taken)) || workbook.names.some(taken)) {
    throw new HostError('ItemAlreadyExists', 'A resource with the same name or identifier already exists.');
  }
  return name;
}

export const tableCollection: Members<'TableCollection'> = {
  items: (object, context) => tablesOf(object, context),
  item(object, key, context) {
    const found = tablesOf(object, context).find(({ table }) => table.id === key || table.name === key);
    if (!found) throw new HostError('ItemNotFound', "The requested resource doesn't exist.");
    return found;
  },
  objects: {
    Add({ sheet }, [address, hasHeaders], context) {
      const home: HostSheet | null = sheet ?? (isRange(address) ? address.sheet : null);
      if (!home) throw new HostError('InvalidArgument', 'no sheet');
      const range = rangeOn(home, address);
      if (home.tables.some((other) => intersection(other.range, range) !== null)) {
        throw new HostError('InvalidOperation', "A table can't overlap another table.");
      }
      if (home.merges.some((merge) => intersection(merge, range) !== null)) {
        throw new HostError('InvalidOperation', "A table can't hold merged cells.");
      }
      if (!truth(hasHeaders)) throw new HostError('NotImplemented', 'tables without headers');
      const headers = new Set<string>();
      for (let column = range.left; column <= range.right; column++) {
        const { value } = peekCell(home, range.top, column);
        // Excel would rename the header to keep the names apart.
        if (typeof value !== 'string' || headers.has(value))
          throw new HostError('InvalidOperation', 'headers must differ');
        headers.add(value);
      }
      let serial = 1;
      const isTaken = (name: string) =>
        context.workbook.sheets.some((s) => s.tables.some((table) => table.name === name));
      while (isTaken(`Table${serial}`)) serial++;
      const id = newId(context.workbook);
      const table = {
        id,
        name: `Table${serial}`,
        range,
        showHeaders: true,
        style: 'TableStyleMedium2',
        showBandedRows: true,
      };
      home.tables.push(table);
      return { className: 'Table', sheet: home, table };
    },
    GetItemAt(object, [index], context) {
      const found = tablesOf(object, context)[integer(index)];
      if (!found) throw new HostError('InvalidArgument', 'no such table');
      return found;
    },
    GetItemOrNullObject: (object, [key], context) =>
      tablesOf(object, context).find(({ table }) => table.id === key || table.name === key) ?? null,
  },
  methods: { GetCount: (object, _args, context) => tablesOf(object, context).length },
};

export const table: Members<'Table'> = {
  identity: ({ table: { id } }) => ({ Id: id }),
  scalars: {
    Id: { get: ({ table: { id } }) => id },
    Name: {
      get: ({ table: { name } }) => name,
      set(object, value, context) {
        object.table.name = tableName(value, context, object.table);
      },
    },
    ShowHeaders: { get: ({ table: { showHeaders } }) => showHeaders },
    ShowBandedRows: {
      set({ table: own }, value) {
        own.showBandedRows = truth(value);
      },
    },
    Style: {
      get: ({ table: { style } }) => style,
      set({ table: own }, value) {
        own.style = text(value);
      },
    },
  },
  objects: {
    GetRange: ({ sheet, table: { range } }) => ({ className: 'Range', sheet, range }),
    GetHeaderRowRange: ({ sheet, table: { range } }) => ({
      className: 'Range',
      sheet,
      range: { ...range, bottom: range.top },
    }),
    Worksheet: ({ sheet }) => ({ className: 'Worksheet', sheet }),
  },
  methods: {
    Delete({ sheet, table: own }) {
      sheet.tables = sheet.tables.filter((other) => other !== own);
    },
  },
};

export const chartCollection: Members<'ChartCollection'> = {
  items: ({ sheet }) => sheet.charts.map((chart): ObjectOf<'Chart'> => ({ className: 'Chart', sheet, chart })),
  item({ sheet }, key) {
    const chart = sheet.charts.find(({ id, name }) => id === key || name === key);
    if (!chart) throw new HostError('ItemNotFound', "The requested resource doesn't exist.");
    return { className: 'Chart', sheet, chart };
  },
  objects: {
    Add({ sheet }, [type, source, seriesBy], { workbook }) {
      oneOf(seriesBy ?? 'Auto', ['Auto', 'Columns', 'Rows']);
      if (!isRange(source)) throw new HostError('InvalidArgument', 'no source');
      const chart = {
        id: newId(workbook),
        name: `Chart ${sheet.charts.length + 1}`,
        type: oneOf(type, ['ColumnClustered', 'BarClustered', 'Pie']),
        source: source.range,
        title: '',
        categories: null,
        position: null,
        hasLegend: true,
        minimum: null,
        isReversed: false,
      };
      sheet.charts.push(chart);
      return { className: 'Chart', sheet, chart };
    },
  },
  methods: { GetCount: ({ sheet }) => sheet.charts.length },
};

export const chart: Members<'Chart'> = {
  identity: ({ chart: { id } }) => ({ Id: id }),
  scalars: {
    Id: { get: ({ chart: { id } }) => id },
    Name: {
      get: ({ chart: { name } }) => name,
      set({ chart: own }, value) {
        own.name = text(value);
      },
    },
  },
  objects: {
    Title: ({ sheet, chart: own }) => ({ className: 'ChartTitle', sheet, chart: own }),
    Legend: ({ sheet, chart: own }) => ({ className: 'ChartLegend', sheet, chart: own }),
    Axes: ({ sheet, chart: own }) => ({ className: 'ChartAxes', sheet, chart: own }),
    Series: ({ sheet, chart: own }) => ({ className: 'ChartSeriesCollection', sheet, chart: own }),
  },
  methods: {
    SetPosition({ sheet, chart: own }, [start, end]) {
      const from = rangeOn(sheet, start);
      own.position = {
        ...from,
        ...(end === null ? {} : { bottom: rangeOn(sheet, end).bottom, right: rangeOn(sheet, end).right }),
      };
    },
    Delete({ sheet, chart: own }) {
      sheet.charts = sheet.charts.filter((other) => other !== own);
    },
  },
};

export const chartTitle: Members<'ChartTitle'> = {
  scalars: {
    Text: {
      get: ({ chart: { title } }) => title,
      set({ chart: own }, value) {
        own.title = text(value);
      },
    },
  },
};

export const chartLegend: Members<'ChartLegend'> = {
  scalars: {
    Visible: {
      set({ chart: own }, value) {
        own.hasLegend = truth(value);
      },
    },
  },
};

export const chartAxes: Members<'ChartAxes'> = {
  objects: {
    ValueAxis: ({ sheet, chart: own }) => ({ className: 'ChartAxis', sheet, chart: own, axis: 'value' }),
    CategoryAxis: ({ sheet, chart: own }) => ({ className: 'ChartAxis', sheet, chart: own, axis: 'category' }),
  },
};

export const chartAxis: Members<'ChartAxis'> = {
  scalars: {
    Minimum: {
      set({ chart: own, axis }, value) {
        if (typeof value !== 'number' || axis !== 'value') throw new HostError('InvalidArgument', 'not a minimum');
        own.minimum = value;
      },
    },
    ReversePlotOrder: {
      set({ chart: own }, value) {
        own.isReversed = truth(value);
      },
    },
  },
};

export const chartSeriesCollection: Members<'ChartSeriesCollection'> = {
  items: ({ sheet, chart: own }) => [{ className: 'ChartSeries', sheet, chart: own }],
  objects: {
    GetItemAt({ sheet, chart: own }, [index]) {
      if (integer(index) !== 0) throw new HostError('InvalidArgument', 'no such series');
      return { className: 'ChartSeries', sheet, chart: own };
    },
  },
};

export const chartSeries: Members<'ChartSeries'> = {
  methods: {
    SetXAxisValues({ chart: own }, [source]) {
      if (!isRange(source)) throw new HostError('InvalidArgument', 'no range');
      own.categories = source.range;
    },
  },
};
