import { xmlText } from '../svgText';
import type { NativeChart, SeriesTone } from './nativeChart';
import { colour, font, type InchBox, type SlidePage } from './slidePage';

const tones: Readonly<Record<SeriesTone, string>> = {
  ink: colour('ink'),
  adjusted: colour('adjusted'),
  previous: colour('previous'),
  zhu: colour('zhu'),
  base: colour('paper'),
};

/** A series or its labels are told apart by name where there is more than one. */
export function chart(
  { slide, pptx }: SlidePage,
  { kind, categories, series, decimals }: NativeChart,
  box: InchBox,
): void {
  const bars = kind === 'bars' || kind === 'stack';
  const shown = series.filter(({ tone }) => tone !== 'base').length;
  const data = series.map(({ name, values }) => ({
    name: xmlText(name),
    labels: categories.map(xmlText),
    // A hole is told to the program as nothing, which its types do not know.
    values: values as number[],
  }));
  const text = { color: colour('ink'), fontFace: font, fontSize: 14 };
  slide.addChart(kind === 'lines' ? pptx.ChartType.line : pptx.ChartType.bar, data, {
    ...box,
    barDir: bars ? 'bar' : 'col',
    barGrouping: kind === 'stack' ? 'stacked' : 'clustered',
    barGapWidthPct: kind === 'stack' || series.length === 1 ? 45 : 60,
    chartColors: series.map(({ tone }) => tones[tone]),
    showLegend: shown > 1 && kind !== 'stack',
    legendPos: 't',
    legendFontFace: font,
    legendFontSize: 14,
    legendColor: text.color,
    showTitle: false,
    chartArea: { roundedCorners: false },
    showValue: true,
    dataLabelFontFace: font,
    dataLabelFontSize: 14,
    dataLabelColor: text.color,
    dataLabelFormatCode: `#,##0${decimals > 0 ? `.${'0'.repeat(decimals)}` : ''}`,
    ...(kind === 'stack' ? { dataLabelPosition: 'ctr' as const } : {}),
    ...(bars && kind !== 'stack' ? { dataLabelPosition: 'outEnd' as const } : {}),
    catAxisLabelFontFace: font,
    catAxisLabelFontSize: text.fontSize,
    catAxisLabelColor: text.color,
    catAxisLineColor: text.color,
    catGridLine: { style: 'none' },
    valAxisHidden: true,
    valGridLine: { style: 'none' },
    ...(kind === 'lines'
      ? {}
      : { valAxisMinVal: Math.min(0, ...series.flatMap(({ values }) => values.map((v) => v ?? 0))) }),
    lineSize: 2.25,
    lineDataSymbolSize: 8,
  });
}
