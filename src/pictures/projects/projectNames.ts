import type { Name } from '../../domain/words';

/** Columns of the ladders' tables. Investment is planned: the column says so wherever it stands. */
export const projectNames = {
  otherStage: { zh: '另一说法', en: 'Also said' },
  progress: { zh: '建设进度', en: 'Progress' },
  investment: { zh: '计划总投资（亿元）', en: 'Planned investment (¥100m)' },
  promise: { zh: '预计', en: 'Expected' },
  prepared: { zh: '方案、签约、落地', en: 'Planned, signed, landed' },
  building: { zh: '在建', en: 'Under construction' },
  built: { zh: '封顶、完工、调试', en: 'Topped out, complete' },
  working: { zh: '投产、投用', en: 'In production, in use' },
  standing: { zh: '走停', en: 'Standing' },
  moves: { zh: '进退', en: 'Moves' },
} as const satisfies Record<string, Required<Name>>;
