const { shared } = require('./jest.config.js');

/** Needs Chromium (`CHROMIUM`, default /usr/bin/chromium) and a production build. One browser at a time. */
module.exports = {
  ...shared,
  testMatch: ['<rootDir>/test/**/*.browser.ts'],
  maxWorkers: 1,
  testTimeout: 60_000,
};
