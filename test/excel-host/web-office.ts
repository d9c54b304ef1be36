import { type ExcelHost } from './host';

/** How Excel on the web appears to the add-in. */
export interface WebOfficeOptions {
  /** `Office.context.displayLanguage`. */
  readonly locale: string;
  /** Address of the page that holds the pane's frame. */
  readonly origin: string;
  /** Sends a message to the pane. */
  readonly post: (message: string) => void;
}

export interface WebOffice {
  /** Value of the frame's `name`: how office.js learns where it is. */
  readonly frameName: string;
  /** A message of the pane; the answer goes back through `post`. */
  readonly receive: (message: string) => void;
  /** Presses a ribbon button that executes a function; resolves when the function calls `event.completed()`. */
  readonly pressButton: (functionName: string) => Promise<void>;
}

interface Message {
  readonly _actionName: string;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _actionType: number;
  readonly _data: unknown;
}

const RICH_API = 93;
const SAVE_SETTINGS = 76;
const COMMAND_COMPLETED = 94;
const CONVERSATION = 'conversation-1';

/** The part of Excel on the web that talks to an add-in's frame: start-up, requests, events and ribbon buttons. */
export function createWebOffice(host: ExcelHost, { locale, origin, post }: WebOfficeOptions): WebOffice {
  /** Correlation ids of the event registrations, which every event repeats. */
  const registrations = new Map<string, Message>();
  const commands = new Map<string, () => void>();
  let settings: unknown = [];
  let commandSerial = 0;

  const send = (to: Message, responseType: 0 | 1, data: unknown, errorCode = 0) =>
    post(
      JSON.stringify({
        _messageType: 1,
        _actionName: to._actionName,
        _conversationId: to._conversationId,
        _correlationId: to._correlationId,
        _errorCode: errorCode,
        _responseType: responseType,
        _origin: origin,
        _serializerVersion: 1,
        _data: data,
      }),
    );
  const raise = (event: string, data: unknown) => {
    const registration = registrations.get(event);
    if (registration) send(registration, 1, data);
    return registration !== undefined;
  };

  host.listen((entries) => void raise('richApiMessage', { ArrayData: entries }));
  host.onSelection = () => void raise('documentSelectionChanged', {});

  async function execute(message: Message): Promise<void> {
    const data = message._data as {
      ArrayData?: readonly unknown[];
      DdaMethod?: { DispatchId: number };
      DdaSettingsMethod?: { Properties: unknown };
      [argument: string]: unknown;
    };
    switch (data.DdaMethod?.DispatchId) {
      case RICH_API: {
        const [, , , , body, , flags] = data.ArrayData ?? [];
        const { ooe, text } = await host.handle(body as string, flags as number);
        return send(
          message,
          0,
          ooe === 0 ? { Version: 1, Error: 0, Data: [200, [], text] } : { Version: 1, Error: ooe },
        );
      }
      case SAVE_SETTINGS:
        settings = data.DdaSettingsMethod?.Properties ?? [];
        return send(message, 0, { Version: 1, Error: 0 });
      case COMMAND_COMPLETED: {
        const id = String(data['0']);
        commands.get(id)?.();
        commands.delete(id);
        return send(message, 0, { Version: 1, Error: 0 });
      }
      default:
        throw new Error(`The emulated Excel has no method ${JSON.stringify(data.DdaMethod)}`);
    }
  }

  return {
    frameName: JSON.stringify({
      baseFrameName: 'excelAddin',
      hostInfo: `Excel$Web$16.01$${locale}$$$$0`,
      xdmInfo: `${CONVERSATION}|addin-1|${origin}`,
      flights: '[]',
      serializerVersion: '1',
    }),

    receive(text) {
      const message = JSON.parse(text) as Message;
      if (message._actionType === 1) {
        registrations.set(message._actionName, message);
        return send(message, 0, { Error: 0 });
      }
      if (message._actionType === 2) {
        registrations.delete(message._actionName);
        return send(message, 0, { Error: 0 });
      }
      switch (message._actionName) {
        case 'ContextActivationManager_getAppContextAsync':
          return send(message, 0, appContext(host, locale, settings));
        case 'ContextActivationManager_notifyHost':
          return send(message, 0, null);
        case 'executeMethod':
          return void execute(message);
        default:
          throw new Error(`The emulated Excel does not answer ${message._actionName}`);
      }
    },

    pressButton(functionName) {
      const id = `command-${++commandSerial}`;
      return new Promise((resolve, reject) => {
        commands.set(id, resolve);
        const event = JSON.stringify({ source: { id: functionName } });
        if (!raise('appCommandInvoked', [id, functionName, event])) {
          reject(new Error('The add-in has not registered for ribbon commands: it has not started'));
        }
      });
    },
  };
}

/** office.js never becomes ready where one of these is missing. */
function appContext(host: ExcelHost, locale: string, settings: unknown) {
  return {
    _id: 'addin-1',
    _appName: 16,
    _appVersion: 16,
    _appMinorVersion: 1,
    _appUILocale: locale,
    _dataLocale: 'zh-CN',
    _docUrl: 'https://office.test/workbook.xlsx',
    _clientMode: 0,
    _settings: settings,
    _reason: 'inserted',
    _osfControlType: 1,
    // A licence as Excel gives it: an empty one makes office.js parse an XML document that is none.
    _eToken: encodeURIComponent('<r v="0"><t cid="user-1" aid="addin-1"/></r>'),
    _correlationId: 'correlation-1',
    _appInstanceId: 'addin-1',
    _requirementMatrix: JSON.stringify(host.requirementSets),
    _hostFullVersion: '16.0.0.0',
    _appDomains: [],
    _featureGates: {},
    _initialDisplayMode: 2,
  };
}
