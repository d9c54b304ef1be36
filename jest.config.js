/** Everything that needs nothing but Node: `npm test`. Browser and LibreOffice tests have their own configurations. */
const shared = {
  rootDir: __dirname,
  transform: { '^.+\\.(t|j)sx?$': ['@swc/jest', { module: { type: 'commonjs' } }] },
  testEnvironment: 'node',
  setupFiles: ['<rootDir>/test/support/random-seed.ts'],
  // The package's manifest names a CommonJS file that it does not ship; tsconfig.json says the same.
  moduleNameMapper: { '^numfmt$': '<rootDir>/node_modules/numfmt/dist/index.js' },
};

module.exports = {
  ...shared,
  testMatch: ['<rootDir>/test/**/*.test.ts', '<rootDir>/test/**/*.test.tsx'],
};
Object.defineProperty(module.exports, 'shared', { value: shared });
