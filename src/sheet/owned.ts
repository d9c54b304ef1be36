/** What this product leaves in a workbook, and how it knows it again; the same in Excel and in files. */

/** Namespace of the custom XML part that holds the settings. */
export const SETTINGS_NAMESPACE = 'urn:self-eval:settings:1';

/** Defined name that refers to a cell of the report sheet: the sheet is known by it, whatever the user calls it. */
export const REPORT_SHEET_NAME = '_self_eval_report';

const MARKER = /\bN\("self-eval:v\d+:[^"]*"\)=0/i;

/** Whether the formula of a conditional format is one of our marks. Spaces do not matter: programs re-write formulas. */
export function isOwnMark(formula: string): boolean {
  return MARKER.test(formula.replace(/\s+/g, ''));
}

/** Fills of the two tones of a mark, and the font colours that stay readable on them. Known again by the fill. */
export const MARK_COLOURS = {
  error: { fill: '#FFC7CE', font: '#9C0006' },
  warning: { fill: '#FFEB9C', font: '#7F6000' },
} as const;

/** The tone of one of our marks by its fill, `warning` where someone recoloured it. */
export function markTone(fill: string | null | undefined): 'error' | 'warning' {
  return fill?.toUpperCase() === MARK_COLOURS.error.fill ? 'error' : 'warning';
}

/** The custom XML part for settings in JSON: one element with the JSON as its text. */
export function settingsToXml(json: string): string {
  const text = json
    .replace(/[\uFFFE\uFFFF]/g, (character) => `\\u${character.charCodeAt(0).toString(16)}`)
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;');
  return `<?xml version="1.0" encoding="UTF-8"?><settings xmlns="${SETTINGS_NAMESPACE}" version="1">${text}</settings>`;
}

const SETTINGS_ELEMENT = /<((?:[\w.-]+:)?settings)(?:\s[^>]*)?>([\s\S]*?)<\/\1\s*>/;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The JSON of a settings part, also after another program has written the part anew; null where it holds none. */
export function settingsFromXml(xml: string): string | null {
  const content = SETTINGS_ELEMENT.exec(xml)?.[2];
  if (content === undefined) return null;
  const text = content
    .split(/<!\[CDATA\[([\s\S]*?)\]\]>/)
    .map((piece, index) => (index % 2 === 1 ? piece : unescapeXml(piece)))
    .join('')
    .trim();
  return text === '' ? null : text;
}

function unescapeXml(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
    if (hex !== undefined) return String.fromCodePoint(parseInt(hex, 16));
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
    return ENTITIES[name ?? ''] ?? whole;
  });
}
