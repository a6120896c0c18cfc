export const outcomes = {
  'page.outcomes': 'Results',
  'page.outcomes.short': 'Results',
  'heading.outcomes.recruited.reached.amount':
    'Recruitment target met: {count:plain} "{name}" (target {target:plain}); {amount:big} (target {amountTarget:big})',
  'heading.outcomes.recruited.reached': 'Recruitment target met: {count:plain} "{name}" (target {target:plain})',
  'heading.outcomes.recruited.short.amount':
    'Recruitment target missed: {count:plain} "{name}" (target {target:plain}); {amount:big} (target {amountTarget:big})',
  'heading.outcomes.recruited.short': 'Recruitment target missed: {count:plain} "{name}" (target {target:plain})',
  'heading.outcomes.other.reached.amount':
    'Target met: {name} {count} (target {target}); {amount:big} (target {amountTarget:big})',
  'heading.outcomes.other.reached': 'Target met: {name} {count} (target {target})',
  'heading.outcomes.other.short.amount':
    'Target missed: {name} {count} (target {target}); {amount:big} (target {amountTarget:big})',
  'heading.outcomes.other.short': 'Target missed: {name} {count} (target {target})',
  'heading.outcomes.tasks': '{done:plain} of {total:plain} key tasks reported done',
  'heading.outcomes.none': 'Results the report tells of',

  'heading.targets.two': '{a:bigAbs} {aWord} and {b:bigAbs} {bWord} than targeted',
  'heading.targets.one': '{a:bigAbs} {aWord} than targeted',
  'heading.targets.plain': 'Results with a stated target',
  'heading.targets.none': 'The report states no targets for its results',
  'caption.targets': 'Solid: done; outlined: target. Each on the scale of its own target, units differ',
  'caption.targets.none': 'Nothing to draw without targets',
  'pictureNote.onlyTargets': 'The report states targets only here. ',
  'pictureNote.otherScope': '"{name}" {count:plain} elsewhere is for {scope}: not the same figure.',
  'pictureNote.otherScope.verb': 'Elsewhere {scope} {verb} {count:plain} "{name}": another scope, not the same figure.',
  'pictureNote.otherScope.amount':
    '"{name}" {count:plain}, {amount:big} elsewhere are for {scope}: not the same figures.',
  'pictureNote.otherScope.verb.amount':
    'Elsewhere {scope} {verb} {count:plain} "{name}", {amount:big}: another scope, not the same figures.',
  'chart.nameAndUnit': '{name}, {unit}',
  'chart.target.more': 'target {target}, {difference} more',
  'chart.target.less': 'target {target}, {difference} less',
  'chart.target.same': 'target {target}, just met',

  'heading.recruitment.differ.task':
    "Recruitment counts differ in verb, scope and period and don't add up; the task figure is {task:plain}",
  'heading.recruitment.differ': "Recruitment counts differ in verb, scope and period and don't add up",
  'heading.recruitment.scopes.task':
    "Recruitment counts differ in scope and don't add up; the task figure is {task:plain}",
  'heading.recruitment.scopes': "Recruitment counts differ in scope and don't add up",
  'heading.recruitment.plain': 'Recruitment counts in the report',
  'heading.recruitment.none': 'The report states no recruitment counts',
  'caption.recruitment':
    'Like projects in different scopes and periods; how they contain each other is not fully stated',
  'caption.recruitment.few': 'Projects brought in, signed or landed, as the report counts them',
  'outcomes.projects': 'Projects, {unit}',
  'outcomes.projectsPlain': 'Projects',
  'outcomes.verb': 'Verb',
  'outcomes.scopeAndName': 'Scope and projects',
  'outcomes.period': 'Period',
  'outcomes.amount': 'Investment, {unit}',
  'outcomes.amountPlain': 'Investment',
  'outcomes.taskCaliber': 'task figure',
  'outcomes.amountNotStated': 'not stated',
  'outcomes.comma': ', ',

  'outcomes.themes': 'Themes of the report',
  'outcomes.themesLabel': 'Theme',
  'heading.theme': '{theme}: {name} {value}',
  'heading.theme.plain': '{theme}',
  'heading.theme.none': 'The report states no results',
  'caption.theme': 'Hedges, scopes and periods as the report words them; what it leaves out stays out',
  'unit.位.before': 'No.',
  'outcomes.claims': 'Claims without a number',
  'outcomes.twice': 'said twice',
  'outcomes.twiceDiffer': 'Said twice, differently',
  'outcomes.twiceSame': 'Said twice, alike',
  'outcomes.most': 'most',
  'outcomes.partOf': 'of {whole:plain}, {name}',
  'outcomes.amountOf': 'for {count:plain}, {name}',
  'outcomes.target': 'target {target}',

  'heading.keyTasks.both.rate.missing':
    'Reported: {done:plain} of {total:plain} done ({rate}); the table words {counted:plain} as done and {missing:plain} without a status',
  'heading.keyTasks.both.rate':
    'Reported: {done:plain} of {total:plain} done ({rate}); the table words {counted:plain} as done',
  'heading.keyTasks.both.missing':
    'Reported: {done:plain} of {total:plain} done; the table words {counted:plain} as done and {missing:plain} without a status',
  'heading.keyTasks.both': 'Reported: {done:plain} of {total:plain} done; the table words {counted:plain} as done',
  'heading.keyTasks.counted.missing':
    '{counted:plain} of {listed:plain} key tasks worded as done, {missing:plain} without a status',
  'heading.keyTasks.counted': '{counted:plain} of {listed:plain} key tasks worded as done',
  'heading.keyTasks.stated': '{done:plain} of {total:plain} key tasks reported done',
  'heading.keyTasks.none': 'The report lists no key tasks',
  'caption.keyTasks': 'Status as worded; no status stated does not mean not done. Open a task for its evidence',
  'outcomes.noStatus': 'no status stated',
  'outcomes.evidence': 'Evidence',
  'outcomes.evidenceResults': 'Results',
  'outcomes.evidenceProjects': 'Projects',
  'outcomes.noEvidence': 'The report names no number or project under this task',
  'outcomes.stageNotStated': 'no stage stated',

  'heading.problems.one': 'Problems and measures: "{name}" has no measure',
  'heading.problems.several': 'Problems and measures: some problems have no measure',
  'heading.problems.answered': 'Every problem has a measure',
  'heading.problems.none': 'The report names no problems',
  'caption.problems': 'Where the report tells no progress, none is shown',
  'outcomes.problem': 'Problem',
  'outcomes.measure': 'Measure',
  'outcomes.noMeasure': 'The report names no measure for it',
  'outcomes.progressNotStated': 'progress not stated',
} as const;
