import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

interface Mending {
  font: string;
  unseen: readonly string[];
}

/**
 * What the writer of the file can't say, said in its parts: the base of a floating bar has neither fill nor label, a
 * hole in a series is no point at all, and charts name the font of Chinese. `unseen` names the series that are bases.
 */
export function mendParts(file: Uint8Array, mending: Mending): Uint8Array {
  const parts = unzipSync(file);
  for (const [path, bytes] of Object.entries(parts)) {
    if (/^ppt\/charts\/chart\d+\.xml$/.test(path)) parts[path] = strToU8(mendedChart(strFromU8(bytes), mending));
  }
  return zipSync(parts, { level: 6 });
}

function mendedChart(xml: string, { font, unseen }: Mending): string {
  return (
    xml
      .replace(/<c:pt idx="\d+"><c:v><\/c:v><\/c:pt>/g, '')
      .replace(
        /<a:latin typeface="[^"]*"\s*\/>(?!\s*<a:ea)/g,
        `<a:latin typeface="${font}"/><a:ea typeface="${font}"/>`,
      )
      // An office draws lying bars from the bottom up unless told otherwise.
      .replace(/<c:catAx>.*?<\/c:catAx>/gs, (axis) => (xml.includes('<c:barDir val="bar"/>') ? turned(axis) : axis))
      .replace(/<c:ser>.*?<\/c:ser>/gs, (series) => (unseen.includes(nameOf(series)) ? withoutLook(series) : series))
  );
}

const turned = (axis: string): string => axis.replace('<c:orientation val="minMax"/>', '<c:orientation val="maxMin"/>');

const nameOf = (series: string): string => /<c:tx>.*?<c:v>([^<]*)<\/c:v>/s.exec(series)?.[1] ?? '';

const withoutLook = (series: string): string =>
  series
    .replace(/<c:spPr>.*?<\/c:spPr>/s, '<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>')
    .replace(/<c:dPt>.*?<\/c:dPt>/gs, '')
    .replace(/<c:dLbls>.*?<\/c:dLbls>/s, '<c:dLbls><c:delete val="1"/></c:dLbls>');
