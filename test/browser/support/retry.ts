// A browser on a busy machine may be slower than a test waits: once more, and the first failure is printed all the same.
jest.retryTimes(1, { logErrorsBeforeRetry: true });
