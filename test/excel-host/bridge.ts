import { loadOfficeClient, type NativeBridge, type OfficeClient } from './client';
import { OOE, type ExcelHost } from './host';

/**
 * Connects the client library to the host, in plain Node, and makes it the global `Excel`, `Office` and `OfficeExtension`, as a
 * page would see them. A fresh copy of the library, unless one is given: then that one talks to this host from now on.
 */
export function connectOffice(host: ExcelHost, client = loadOfficeClient(host.requirementSets)): OfficeClient {
  const bridge: NativeBridge = {
    onMessageFromHost: null,
    sendMessageToHost(text) {
      const { id, flags, message } = JSON.parse(text) as { id: number; flags: number; message: { body: unknown } };
      void host.handle(JSON.stringify(message.body), flags).then(({ ooe, text: body }) => {
        const reply = ooe === 0 ? { statusCode: 200, headers: {}, body } : httpError(ooe);
        setImmediate(() => bridge.onMessageFromHost?.(JSON.stringify({ id, type: 2, message: reply })));
      });
    },
  };
  client.bridge.init(bridge);
  host.listen((entries) => {
    const event = JSON.stringify({ type: 3, controlId: '', message: { entries } });
    setImmediate(() => bridge.onMessageFromHost?.(event));
  });
  const { Excel, Office, OfficeExtension } = client;
  Object.assign(globalThis, { Excel, Office, OfficeExtension });
  return client;
}

const CODES: Readonly<Record<number, string>> = {
  [OOE.cellEditMode]: 'InvalidOperationInCellEditMode',
  [OOE.busy]: 'ActivityLimitReached',
  [OOE.requestTooLarge]: 'RequestPayloadSizeLimitExceeded',
  [OOE.responseTooLarge]: 'ResponsePayloadSizeLimitExceeded',
};

function httpError(ooe: number) {
  const code = CODES[ooe] ?? 'GeneralException';
  return { statusCode: 400, headers: {}, body: JSON.stringify({ error: { code, message: `host error ${ooe}` } }) };
}
