/** The look's tokens as charts need them; the style sheet holds the same values for everything else. */
export interface ChartTheme {
  name: 'light' | 'dark' | 'projection';
  paper: string;
  ink: string;
  ink2: string;
  ink3: string;
  rule: string;
  adjusted: string;
  adjustedLine: string;
  previous: string;
  zhu: string;
  zhuWash: string;
  stipple: string;
  lens: string;
  font: string;
  /** Caption and axis text, body text, in CSS pixels. */
  captionSize: number;
  textSize: number;
  /** Width of an outline that carries meaning. */
  outline: number;
}

// Single quotes: ECharts writes the name into an SVG style attribute as it stands.
const font =
  "'PingFang SC', 'HarmonyOS Sans SC', MiSans, 'Microsoft YaHei', 'Noto Sans CJK SC', 'Noto Sans SC', sans-serif";

export const themes = {
  light: {
    name: 'light',
    paper: '#F8F7F3',
    ink: '#17191C',
    ink2: '#4C5158',
    ink3: '#62676E',
    rule: '#D8D5CC',
    adjusted: '#C9CBCB',
    adjustedLine: '#7F848A',
    previous: '#7F848A',
    zhu: '#BC3516',
    zhuWash: '#F6E4DC',
    stipple: '#7F848A',
    lens: '#EDEAE1',
    font,
    captionSize: 13,
    textSize: 15,
    outline: 1.5,
  },
  dark: {
    name: 'dark',
    paper: '#131518',
    ink: '#F0EEE8',
    ink2: '#BDBFC0',
    ink3: '#93979C',
    rule: '#34383D',
    adjusted: '#565B61',
    adjustedLine: '#868B91',
    previous: '#868B91',
    zhu: '#E85A35',
    zhuWash: '#3A221B',
    stipple: '#868B91',
    lens: '#24282D',
    font,
    captionSize: 13,
    textSize: 15,
    outline: 1.5,
  },
  projection: {
    name: 'projection',
    paper: '#FFFFFF',
    ink: '#000000',
    ink2: '#2B2E32',
    ink3: '#4A4E54',
    rule: '#9A9DA1',
    adjusted: '#CFD1D3',
    adjustedLine: '#000000',
    previous: '#6E7277',
    zhu: '#B02A0C',
    zhuWash: '#FBE9E2',
    stipple: '#3C4045',
    lens: '#EFEFEF',
    font,
    captionSize: 28,
    textSize: 44,
    outline: 4,
  },
} as const satisfies Record<ChartTheme['name'], ChartTheme>;
