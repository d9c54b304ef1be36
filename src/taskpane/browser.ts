/** What any web view gives. */

/** The local date as 2025-03-01. */
export function isoDate(date: Date): string {
  const pad = (n: number): string => String(n).padStart(2, '0');
  return `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`;
}

const reviewerKey = 'self-eval.reviewer';

/** Remembered in this browser; forgotten where it keeps nothing. */
export const rememberedReviewer = {
  get: (): string => {
    try {
      return localStorage.getItem(reviewerKey) ?? '';
    } catch {
      return '';
    }
  },
  set: (name: string): void => {
    try {
      localStorage.setItem(reviewerKey, name);
    } catch {
      // Typed again next time.
    }
  },
};

/** Copies text; falls back to a selected text box, since Office's web views often refuse the clipboard API. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text);
  }
}

function copyBySelection(text: string): boolean {
  const box = document.createElement('textarea');
  box.value = text;
  box.setAttribute('aria-hidden', 'true');
  const focused = document.activeElement;
  document.body.append(box);
  box.select();
  try {
    return document.execCommand('copy');
  } catch {
    return false;
  } finally {
    box.remove();
    if (focused instanceof HTMLElement) focused.focus();
  }
}
