import type { Name, Stage } from '../domain/words';

interface Step {
  readonly name: Required<Name>;
  readonly stages: readonly Stage[];
}

/** Both ladders on one short scale: enough to see how far a park is, too coarse to compare two projects by. */
const steps = {
  planned: { name: { zh: '规划', en: 'plan' }, stages: ['concept', 'design', 'approved', 'tendered'] },
  talks: { name: { zh: '在谈', en: 'talks' }, stages: ['talks', 'nearSigning'] },
  signed: { name: { zh: '签约', en: 'signed' }, stages: ['signed', 'landed'] },
  building: { name: { zh: '在建', en: 'on site' }, stages: ['groundBroken', 'started', 'construction'] },
  toppedOut: { name: { zh: '封顶', en: 'topped' }, stages: ['toppedOut'] },
  complete: {
    name: { zh: '竣工', en: 'done' },
    stages: ['nearlyComplete', 'worksComplete', 'completed', 'accepted', 'commissioning'],
  },
  inUse: { name: { zh: '投用', en: 'in use' }, stages: ['production', 'capacity', 'inUse'] },
} as const satisfies Record<string, Step>;

export type CoarseStage = keyof typeof steps;
export const coarseStages = Object.entries<Step>(steps).map(([key, { name }]) => ({ key: key as CoarseStage, name }));

/** The step a stage stands on; none for what is off the ladders or not stated. */
export const coarseStageOf = (stage: Stage | undefined): CoarseStage | undefined =>
  (Object.entries<Step>(steps) as [CoarseStage, Step][]).find(([, { stages }]) => stage && stages.includes(stage))?.[0];

/** How far a stage is, to order by: 0 for the first step, −1 off the ladders. */
export const coarseRank = (stage: Stage): number => coarseStages.findIndex(({ key }) => key === coarseStageOf(stage));
