const { shared } = require('./jest.config.js');

/** Needs LibreOffice Calc (`soffice` on the path). One office process at a time. */
module.exports = { ...shared, testMatch: ['<rootDir>/test/**/*.libreoffice.ts'], maxWorkers: 1, testTimeout: 180_000 };
