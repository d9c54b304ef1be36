import { SingleBar } from 'cli-progress';

/** A progress bar that steps aside while something else is printed on the same terminal. */
export interface Progress {
  step(): void;
  /** Clears the bar for as long as `print` takes. */
  aside(print: () => Promise<void>): Promise<void>;
  stop(): void;
}

const NONE: Progress = { step: () => undefined, aside: (print) => print(), stop: () => undefined };

/** A bar on standard error where that is a terminal and there is more than one file to wait for. */
export function startProgress(stream: NodeJS.WriteStream, total: number, label: string): Progress {
  if (!stream.isTTY || total < 2) return NONE;
  const bar = new SingleBar({
    stream,
    format: `${label} {bar} {value}/{total}`,
    barsize: 30,
    clearOnComplete: true,
    // What is changed of the terminal would stay changed where Ctrl-C ends the command.
    hideCursor: false,
    linewrap: true,
  });
  let done = 0;
  bar.start(total, 0);
  return {
    step() {
      done += 1;
      bar.update(done);
    },
    async aside(print) {
      bar.stop();
      await print();
      if (done < total) bar.start(total, done);
    },
    stop: () => bar.stop(),
  };
}
