import type { EChartsType } from 'echarts/core';
import type { FigureId } from '../domain/figure';

type Painter = ReturnType<EChartsType['getZr']>;

/**
 * Gives every mark of a drawing the look it has while something else is in focus, or its own again. ECharts' own way, to
 * highlight, knows one mark and its neighbours, and answers the pointer by itself; here a mark may stand for a row, and
 * what is in focus is said from outside. Marks are groups named after their figure.
 */
export function fadeMarks(painter: Painter, isOut: (id: FigureId) => boolean): void {
  painter.storage.traverse((element) => {
    if (!element.isGroup || !element.name) return;
    const out = isOut(element.name);
    element.traverse((shape) => {
      if (out) shape.useState('blur');
      else shape.clearStates();
    });
  });
}
