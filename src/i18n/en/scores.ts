export const scores = {
  'heading.scores.graded.rest':
    'Self-score {score}, rated {grade}; {count:plain} listed items make {listed}, another {rest} are not itemised',
  'heading.scores.plain.rest':
    'Self-score {score}; {count:plain} listed items make {listed}, another {rest} are not itemised',
  'heading.scores.graded.listed': 'Self-score {score}, rated {grade}; {count:plain} listed items make {listed}',
  'heading.scores.plain.listed': 'Self-score {score}; {count:plain} listed items make {listed}',
  'heading.scores.graded.total': 'Self-score {score}, rated {grade}',
  'heading.scores.plain.total': 'Self-score {score}',
  'heading.scores.listedOnly': '{count:plain} listed items make {listed}; the report states no total',
  'heading.scores.none': 'The report states no self-score',
  'heading.scoreTable': '{count:plain} indicators listed, {lost:plain} lost points',
  'heading.scoreTable.full': '{count:plain} indicators listed, all with full marks',
  'heading.scoreTable.none': 'The report lists no indicators',
  'caption.scoreTable':
    'Outline: weight; solid: score; vermilion: lost. First-level rows are sums of what is listed below them',
  'pictureNote.listedPart':
    'First-level indicators are sums of the listed part; the report gives them no points of their own, so no rate is worked out',
  'scores.listedPart': 'listed part',
  'scores.unitemised': 'total {total:plain} less listed {listed:plain}; nameless, in no indicator',
  'scores.ground.threePublic': '{actual} spent of {budget}',
  'scores.ground.rate': 'the report goes by {reported}; of the adjusted budget it is {adjusted}',
  'scores.ground.none': 'grounds not stated',
  'scores.ground.tasks': '{done:plain} of {total:plain} done',
  'scores.ground.tasksMissing': '{done:plain} of {total:plain} done as stated; {missing:plain} without a status',
  'scores.ground.most': 'worded "most"; {part:plain} of {whole:plain} rated excellent',
  'scores.ground.year': '{name} speaks of another year',
  'scores.ground.noRule': 'scoring rule not stated',
  'scores.table': 'Indicators and scores',
  'scores.indicator': 'Indicator',
  'scores.bar': 'Bar of weight and score',
  'scores.ground': 'Reason or grounds',
  'scores.reviewApart': 'Kept apart from the self-score',
  'scores.review': 'review',
  'scores.bandsCaption.review':
    'Where each grade starts; the arrow above is the self-score, the one below the review score',
  'scores.bands': "Grades, by the report's own bands",
  'scores.bandsCaption': 'Where each grade starts; the arrow is the self-score',
} as const;
