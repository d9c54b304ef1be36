import { childOf, childrenOf, parseOutline, type XmlElement } from './outline';
import { readPartText } from './package';
import type { OpenWorkbook } from './read-workbook';

/** The colour that an element of the styles part names, as `#rrggbb`; null where it is the window's own (automatic). */
export type ColourOf = (element: XmlElement | undefined) => string | null;

/** Theme colours come in another order than the theme lists them (ECMA-376 part 1, 20.1.6.2): light and dark change places. */
const THEME_ORDER = [
  ...['lt1', 'dk1', 'lt2', 'dk2'],
  ...['accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6', 'hlink', 'folHlink'],
];

/** Colours of a workbook that has no theme part: those of Office. */
const OFFICE_THEME = [
  ...['#ffffff', '#000000', '#e7e6e6', '#44546a'],
  ...['#4472c4', '#ed7d31', '#a5a5a5', '#ffc000', '#5b9bd5', '#70ad47', '#0563c1', '#954f72'],
];

const BASIC = ['000000', 'ffffff', 'ff0000', '00ff00', '0000ff', 'ffff00', 'ff00ff', '00ffff'];
/** The palette of indexed colours (18.8.27), unless the workbook brings its own. */
const PALETTE = [
  ...BASIC,
  ...BASIC,
  ...['800000', '008000', '000080', '808000', '800080', '008080', 'c0c0c0', '808080'],
  ...['9999ff', '993366', 'ffffcc', 'ccffff', '660066', 'ff8080', '0066cc', 'ccccff'],
  ...['000080', 'ff00ff', 'ffff00', '00ffff', '800080', '800000', '008080', '0000ff'],
  ...['00ccff', 'ccffff', 'ccffcc', 'ffff99', '99ccff', 'ff99cc', 'cc99ff', 'ffcc99'],
  ...['3366ff', '33cccc', '99cc00', 'ffcc00', 'ff9900', 'ff6600', '666699', '969696'],
  ...['003366', '339966', '003300', '333300', '993300', '993366', '333399', '333333'],
].map((rgb) => `#${rgb}`);

/** Reads colours as a workbook means them: spelled out, indexed, or of its theme with a tint. */
export function readColours(workbook: OpenWorkbook, styles: XmlElement): ColourOf {
  const theme = readTheme(workbook);
  const own = childrenOf(childOf(childOf(styles, 'colors'), 'indexedColors'), 'rgbColor');
  const palette = own.length > 0 ? own.map(({ attributes }, at) => rgb(attributes.rgb) ?? PALETTE[at]) : PALETTE;
  return (element) => {
    if (!element) return null;
    const { rgb: spelled, theme: themed, indexed, tint } = element.attributes;
    const colour =
      spelled !== undefined
        ? rgb(spelled)
        : themed !== undefined
          ? theme[Number(themed)]
          : indexed !== undefined
            ? palette[Number(indexed)]
            : undefined;
    // 64 and 65 are the window's own text and background, and stand in no palette.
    return colour ? tinted(colour, Number(tint ?? 0)) : null;
  };
}

function readTheme({ pkg, part }: OpenWorkbook): readonly string[] {
  const relationship = part.relationships.find(({ kind, external }) => kind === 'theme' && !external);
  if (!relationship) return OFFICE_THEME;
  const root = parseOutline(relationship.target, readPartText(pkg, relationship.target));
  const scheme = childOf(childOf(root, 'themeElements'), 'clrScheme');
  return THEME_ORDER.map((name, at) => {
    const colour = childOf(scheme, name)?.children[0]?.attributes;
    return rgb(colour?.lastClr ?? colour?.val) ?? OFFICE_THEME[at]!;
  });
}

/** `AARRGGBB` or `RRGGBB`. The alpha has no meaning in a sheet. */
function rgb(text: string | undefined): string | undefined {
  const digits = /^(?:[\da-f]{2})?([\da-f]{6})$/iu.exec(text ?? '')?.[1];
  return digits && `#${digits.toLowerCase()}`;
}

/** Moves the luminance of a colour towards white (tint > 0) or black (18.8.19), its hue and saturation kept. */
export function tinted(colour: string, tint: number): string {
  if (!(tint >= -1 && tint <= 1) || tint === 0) return colour;
  const [red, green, blue] = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16) / 255) as [
    number,
    number,
    number,
  ];
  const max = Math.max(red, green, blue);
  const min = Math.min(red, green, blue);
  const light = (max + min) / 2;
  const target = tint < 0 ? light * (1 + tint) : light * (1 - tint) + tint;
  // A grey stays grey. Otherwise each channel keeps its place between the darkest and the brightest one.
  const saturation = max === min ? 0 : (max - min) / (1 - Math.abs(2 * light - 1));
  const spread = saturation * (1 - Math.abs(2 * target - 1));
  const channel = (value: number): string => {
    const place = max === min ? 0 : (value - min) / (max - min);
    return Math.round((target - spread / 2 + place * spread) * 255)
      .toString(16)
      .padStart(2, '0');
  };
  return `#${channel(red)}${channel(green)}${channel(blue)}`;
}
