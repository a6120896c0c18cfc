import { inject, provide, type InjectionKey } from 'vue';
import type { LegendMark } from '../../charts/chart';
import type { Picture } from '../../pictures/picture';

type LegendOf = (picture: Picture) => readonly LegendMark[];
const legendKey: InjectionKey<LegendOf> = Symbol('legend');

/** Says at once which marks a picture uses, where what draws it is there before it is shown. */
export const provideLegends = (legendOf: LegendOf): void => provide(legendKey, legendOf);

/** The marks a picture is known to use before it is drawn; none where its chart says so when it comes. */
export const useLegend = (picture: Picture): readonly LegendMark[] => inject(legendKey, () => [], false)(picture);
