import { stageWords, type Name, type Stage } from '../domain/words';

/** Stages that are things, not what was done: what a sentence says of a project that stands there. */
const phrases: Partial<Record<Stage, Name>> = {
  talks: { zh: '在谈', en: 'in talks' },
  groundBroken: { zh: '动工', en: 'with ground broken' },
  concept: { zh: '处于谋划阶段', en: 'at concept' },
  design: { zh: '处于方案阶段', en: 'in design' },
  approved: { zh: '获批复', en: 'approved' },
  tendered: { zh: '进入招标', en: 'tendered' },
  construction: { zh: '在建', en: 'under construction' },
  commissioning: { zh: '安装调试', en: 'in commissioning' },
  production: { zh: '投产', en: 'in production' },
  capacity: { zh: '达产', en: 'at full capacity' },
  worksComplete: { zh: '完工', en: 'with works complete' },
};

/** `3 个项目…`, `3 …`: the words for projects at a stage. */
export const stagePhrase = (stage: Stage): Name => phrases[stage] ?? stageWords[stage];
