/** The arrows of docs/architecture.md. A room may import only the rooms listed after it. */
const rooms = {
  sheet: [],
  policy: [],
  messages: [],
  calculation: ['sheet'],
  form: ['sheet'],
  reading: ['form', 'sheet'],
  scoring: ['form', 'policy', 'sheet'],
  rules: ['scoring', 'form', 'policy', 'sheet', 'messages'],
  review: ['rules', 'scoring', 'reading', 'form', 'policy', 'sheet', 'messages'],
  writing: ['calculation', 'review', 'rules', 'scoring', 'form', 'policy', 'sheet', 'messages'],
  reporting: ['review', 'messages', 'rules', 'scoring', 'form', 'policy', 'sheet'],
  'hosts/excel': ['sheet'],
  'hosts/xlsx': ['sheet'],
  session: ['review', 'writing', 'reporting', 'rules', 'scoring', 'form', 'policy', 'sheet', 'messages'],
  taskpane: ['session', 'reporting', 'messages', 'sheet', 'hosts/excel', 'commands'],
  commands: ['session', 'messages', 'hosts/excel'],
  workbench: ['calculation', 'session', 'reporting', 'messages', 'sheet', 'hosts/xlsx', 'taskpane'],
  cli: ['session', 'review', 'policy', 'reporting', 'messages', 'writing', 'sheet', 'hosts/xlsx'],
};
const faces = new Set(['taskpane', 'commands', 'workbench', 'cli']);

module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true, dependencyTypesNot: ['type-only'] } },
    { name: 'no-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    ...Object.entries(rooms).map(([room, allowed]) => ({
      name: `room-${room.replace('/', '-')}`,
      comment: `src/${room} may import: ${allowed.join(', ') || 'nothing of ours'}`,
      severity: 'error',
      from: { path: `^src/${room}/` },
      to: {
        path: '^src/',
        pathNot: [room, ...allowed].map((name) => `^src/${name}/`),
        // Faces may name types from anywhere.
        ...(faces.has(room) ? { dependencyTypesNot: ['type-only'] } : {}),
      },
    })),
    {
      name: 'pure-core',
      comment: 'Between the two ends nothing knows of files, browsers or React.',
      severity: 'error',
      from: {
        path: '^src/(sheet|calculation|policy|form|reading|scoring|rules|messages|review|writing|reporting|session)/',
      },
      to: {
        path: [
          '^node:',
          '^(fs|path|os|worker_threads)$',
          'node_modules/(react|@fluentui|fflate|saxes|@microsoft/office-js)/',
        ],
      },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default'] },
  },
};
