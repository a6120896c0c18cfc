/** What the checks say: precise, neutral, asking where the report alone can't answer. Every rate names its base. */
export const checks = {
  'check.notGiven': 'The table “{table}” has not been imported yet, so this cannot be checked',
  'check.sum.disagrees':
    '{name}, {column}: stated {stated}, its items add up to {sum}, a gap of {gap:abs}; which number is wrong cannot be told',
  'check.sum.short': '{name}, {column}: {stated}, the listed items add up to {sum}; {gap:abs} is not itemised',
  'check.sum.missingSums': '{name}, {column}: {stated}; not stated: {missing}. The other items add up to it exactly',
  'check.sum.missing':
    '{name}, {column}: {stated}; not stated: {missing}. The other items add up to {sum}, so this cannot be checked',
  'check.sum.partsMissing': '{name}, {column}: {stated}; none of its items is stated, so this cannot be checked',
  'check.sum.wholeMissing': '{name}, {column}: not stated, so the sum of its items cannot be checked',
  'check.sum.line': '{name}, {column}: items add up to {sum:plain}, stated {stated:plain}',
  'check.sum.lineOff': '{name}, {column}: items add up to {sum:plain}, stated {stated:plain}, gap {gap:signed}',
  'check.parentSum.agrees': 'In the places listed, the items add up to their parent',
  'check.totalSum.agrees': 'In the columns listed, the first-level lines add up to the total',
  'check.totalSum.noTotal': 'The budget has no total line, so the sum of its first level cannot be checked',
  'check.memoWithinParent.agrees': 'In the columns listed, the "of which" line is within its parent',
  'check.memoWithinParent.disagrees':
    '{column}: "of which" {name} is {part}, {gap:abs} more than {parent}, {whole}; which number is wrong cannot be told',
  'check.memoWithinParent.missing':
    '{column}: "of which" {name} is {part}; {parent} is not stated, so this cannot be checked',
  'check.memoWithinParent.line': '{name}, {column}: {part:plain} ≤ {parent} {whole:plain}',
  'check.memoWithinParent.lineOver': '{name}, {column}: {part:plain} > {parent} {whole:plain}',
  'check.statement.line': '{name}: {value}',
  'check.statement.lineAt': '{name}: {value} ({source:place})',
  'check.statement.lineNote': '{name}: {value}; {note}',
  'check.statement.lineAtNote': '{name}: {value} ({source:place}); {note}',
  'check.restatement.agrees': 'The numbers listed are stated in more than one place, each time the same',
  'check.restatement.oneStep':
    '{name}, {column}: {first} in one place, {other} in another, a gap of {gap:abs}, perhaps rounding',
  'check.restatement.hedge': '{name}, {column}: {first} in one place, {other} in another, differently qualified',
  'check.restatement.words':
    '{name}, {column}: "{first}" in one place, "{other}" in another; please state which one counts',
  'check.restatement.disagrees':
    '{name}, {column}: {first} in one place, {other} in another, a gap of {gap:abs}; which one is wrong cannot be told',
  'check.restatement.line': '{name}, {column}: {first:plain}, elsewhere {other:plain}',
  'check.partWithinWhole.agrees': 'Of one scope and period, the parts listed are within their wholes',
  'check.partWithinWhole.disagrees':
    '{name}: {part}, {gap:abs} more than {of}, {whole}, which it is part of; which number is wrong cannot be told',
  'check.partWithinWhole.toExplain':
    '{name}: {part}; {of}, which it is part of: {whole}. At least one is not exact; please explain how they fit',
  'check.partWithinWhole.notChecked':
    '{name}: {part}; {of} is not stated for the same scope and period, so this cannot be checked',
  'check.partWithinWhole.line': '{name} {part} ≤ {of} {whole}',
  'check.partWithinWhole.lineOver': '{name} {part} > {of} {whole}',
  'check.doneRate.agrees': '{done:plain} of {total:plain} key tasks done, as the stated rate of {stated} says',
  'check.doneRate.disagrees':
    '{done:plain} of {total:plain} key tasks done is {rate}; stated {stated}, a gap of {gap:abs}; which number is wrong cannot be told',
  'check.doneRate.notChecked': 'Key tasks, those done and their rate are not all stated, so this cannot be checked',
  'check.doneRate.line': '{done:plain} ÷ {total:plain} = {rate}, stated {stated}',
  'check.doneRate.lineOff': '{done:plain} ÷ {total:plain} = {rate}, stated {stated}, gap {gap:abs}',
  'check.listedScores.agrees': '{count:plain} listed indicators score {listedScore}, as the total of {totalScore} says',
  'check.listedScores.note':
    'Total {totalScore}; {count:plain} listed indicators score {listedScore}, another {unitemisedScore} is not itemised',
  'check.listedScores.toExplain':
    'Total {totalScore}, listed scores {listedScore}; full score {fullScore}, listed weights {listedWeight}; please itemise the remaining scores and weights',
  'check.listedScores.disagrees':
    'Total {totalScore}, listed scores {listedScore}; full score {fullScore}, listed weights {listedWeight}: they do not add up, and which number is wrong cannot be told',
  'check.listedScores.notChecked': 'The total or the listed scores are not all stated, so this cannot be checked',
  'check.listedScores.lineScore':
    'Total {totalScore:plain} − listed scores {listedScore:plain} = {unitemisedScore:plain}',
  'check.listedScores.lineWeight':
    'Full score {fullScore:plain} − listed weights {listedWeight:plain} = {unitemisedWeight:plain}',
  'check.listedScores.lineWeightAssumed':
    'Full score {fullScore:plain} (not stated, taken as 100) − listed weights {listedWeight:plain} = {unitemisedWeight:plain}',
  'check.gradeBand.agrees': 'Total {score}: the grade "{grade}" fits the bands the report gives',
  'check.gradeBand.disagrees':
    'Total {score}: by the bands the report gives that is "{band}", the grade says "{grade}"; which one is wrong cannot be told',
  'check.gradeBand.notChecked': 'The total or the grade bands are not stated, so the grade cannot be checked',
  'check.gradeBand.line': '{score:plain} ≥ {bound:plain}, so "{band}"; the report says "{grade}"',
  'check.scoreRange.agrees': 'The scores listed all lie between 0 and their weight',
  'check.scoreRange.disagrees':
    '{name}: score {score}, weight {weight}, not between 0 and the weight; which number is wrong cannot be told',
  'check.scoreRange.note':
    '{name}: score {score}, weight {weight}; bonus and penalty items may lie outside 0 and the weight',
  'check.scoreRange.notChecked': '{name}: score {score}; its weight is not stated, so this cannot be checked',
  'check.scoreRange.line': '{name}: 0 ≤ {score:plain} ≤ {weight:plain}',
  'check.scoreRange.lineOver': '{name}: {score:plain} > {weight:plain}, {gap:abs} more',
  'check.scoreRange.lineBelow': '{name}: {score:plain} < 0',
  'check.reportedRate.agrees.adjusted': 'Reported execution rate {reported}, as final accounts ÷ adjusted budget gives',
  'check.reportedRate.agrees.initial': 'Reported execution rate {reported}, as final accounts ÷ initial budget gives',
  'check.reportedRate.toExplain':
    'Reported execution rate {reported}; of the adjusted budget it is {adjusted}, of the initial budget {initial}, and neither fits; please state the base and the amount left out',
  'check.reportedRate.toExplain.adjusted':
    'Reported execution rate {reported}; of the adjusted budget it is {adjusted}, which does not fit; please state the base and the amount left out',
  'check.reportedRate.toExplain.initial':
    'Reported execution rate {reported}; of the initial budget it is {initial}, which does not fit; please state the base and the amount left out',
  'check.reportedRate.excluded':
    'Reported execution rate {reported}; without the stated amount it is {adjusted} of the adjusted budget, {initial} of the initial budget, and neither fits; please state the base',
  'check.reportedRate.excluded.adjusted':
    'Reported execution rate {reported}; without the stated amount it is {adjusted} of the adjusted budget, which does not fit; please state the base',
  'check.reportedRate.excluded.initial':
    'Reported execution rate {reported}; without the stated amount it is {initial} of the initial budget, which does not fit; please state the base',
  'check.reportedRate.notChecked':
    "Reported execution rate {reported}; the total's final accounts or budget are not stated, so this cannot be checked",
  'check.reportedRate.years':
    'The reported rate has another base than in {before}: "{here}" in this report, "{there}" in {before}; the two are not compared',
  'check.reportedRate.yearsLine': 'Reported rate: {old} in {before}, {reported} in this report',
  'check.reportedRate.leftOut': 'The report leaves out {left}; it gives neither the amount nor the base',
  'check.reportedRate.line.adjusted': 'Of the adjusted budget: {final:plain} ÷ {base:plain} = {rate}',
  'check.reportedRate.line.initial': 'Of the initial budget: {final:plain} ÷ {base:plain} = {rate}',
  'check.reportedRate.lineOff.adjusted': 'Of the adjusted budget: {final:plain} ÷ {base:plain} = {rate}, gap {gap:abs}',
  'check.reportedRate.lineOff.initial': 'Of the initial budget: {final:plain} ÷ {base:plain} = {rate}, gap {gap:abs}',
  'check.reportedRate.impliedBase':
    'For {reported} the base must be {final:plain} ÷ {reported} {implied:plain} (our estimate)',
  'check.reportedRate.backSolved.adjusted':
    'If left out of the adjusted budget: {budget:plain} − ({implied:plain}) {excluded:plain} (our estimate)',
  'check.reportedRate.backSolved.initial':
    'If left out of the initial budget: {budget:plain} − ({implied:plain}) {excluded:plain} (our estimate)',
  'check.zeroBase.agrees': 'Rates on a base of 0.00 stand as "not applicable", none as a percentage',
  'check.zeroBase.toExplain': '{name} is given as {rate}, and its base is {base}; please state the base',
  'check.zeroBase.line.initial': '{name}: initial budget {base:plain}, final accounts of the initial budget: {rate}',
  'check.zeroBase.line.adjusted': '{name}: adjusted budget {base:plain}, final accounts of the adjusted budget: {rate}',
  'check.overBudget.agrees': 'In the lines listed, final accounts are within the adjusted budget',
  'check.overBudget.toExplain':
    '{name}: final accounts {final}, {over:abs} above the adjusted budget, {rate} of it; please explain where it came from',
  'check.overBudget.zero':
    '{name}: adjusted budget {adjusted:plain}, final accounts {final}; please explain where it came from',
  'check.overBudget.notChecked':
    '{name}: final accounts {final}; the adjusted budget is not stated, so this cannot be checked',
  'check.overBudget.line': '{name}: final {final:plain}, adjusted {adjusted:plain}, {rate} of the adjusted budget',
  'check.overBudget.lineZero': '{name}: final {final:plain}, adjusted {adjusted:plain}',
  'check.netShift.agrees': 'In the lines listed, the net shift is within 30% of the initial budget',
  'check.netShift.fromZero':
    '{name}: {initial:plain} at the start of the year, {adjusted:plain} after adjustment; please explain whether it was not listed apart at the start or added during the year',
  'check.netShift.more':
    '{name}: {initial:plain} at the start, {adjusted:plain} after adjustment, {net:abs} more, {rate:abs} of the initial budget; please explain why',
  'check.netShift.less':
    '{name}: {initial:plain} at the start, {adjusted:plain} after adjustment, {net:abs} less, {rate:abs} of the initial budget; please explain why',
  'check.netShift.line': '{name}: {adjusted:plain} − {initial:plain} = {net:signed}, {rate} of the initial budget',
  'check.netShift.lineZero': '{name}: {initial:plain} → {adjusted:plain}, a rate of the initial budget does not apply',
  'check.saidTwice.agrees': 'The things listed are told in more than one place, each time the same',
  'check.saidTwice.same': '{name}, {column}: {first} in every place',
  'check.saidTwice.rounded': '{name}, {column}: {first} in one place, {other} in another, the same once rounded',
  'check.saidTwice.oneStep': '{name}: {first} in one place, {other} in another, one last digit apart',
  'check.saidTwice.hedge': '{name}: "{first}" in one place, "{other}" in another, differently qualified',
  'check.saidTwice.words': '{name}: "{first}" in one place, "{other}" in another',
  'check.saidTwice.apart': '{name}: {first} in one place, {other} in another; please state which one counts',
  'check.saidTwice.earlier.same': '{name} ({time}): the same as in the report of {before}, {first}',
  'check.saidTwice.earlier.oneStep':
    '{name} ({time}): {first} in this report, {other} in that of {before}, one last digit apart',
  'check.saidTwice.earlier.hedge':
    '{name} ({time}): "{first}" in this report, "{other}" in that of {before}, hedged differently',
  'check.saidTwice.earlier.words': '{name} ({time}): "{first}" in this report, "{other}" in that of {before}',
  'check.saidTwice.earlier.apart':
    '{name} ({time}): {first} in this report, {other} in that of {before}; please say which holds',
  'check.saidTwice.earlierLine': '{name}: {first} in this report, {other} in that of {before}',
  'check.saidTwice.part': '{name}: the whole "{whole}" in one place, {part} "{partStage}" in another',
  'check.saidTwice.partAndProgress':
    '{name}: {part} "{partStage}" in one place, the whole "{whole}" and at {progress} in another',
  'check.scopesDiffer.two': '{name}: {a} and {b} are of different scopes or periods; say which one is quoted',
  'check.scopesDiffer.three': '{name}: {a}, {b} and {c} are of different scopes or periods; say which one is quoted',
  'check.scopesDiffer.more':
    '{name}: {a}, {b}, {c} and others are of different scopes or periods; say which one is quoted',
  'check.scopesDiffer.line': '{scope}, {period}: {value}',
  'check.scopesDiffer.lineVerb': '{scope}, {period}, {verb}: {value}',
  'check.reasonMissing.agrees': 'The deductions listed give a reason',
  'check.reasonMissing.note': '{name} lost {deduction}; the text gives no reason (the score sheet may)',
  'check.reasonMissing.line': '{name}: {weight:plain} − {score:plain} = {deduction:plain}',
  'check.reasonMissing.lineReason': '{name}: {weight:plain} − {score:plain} = {deduction:plain}, {reason}',
  'check.statusMissing.agrees': 'The key tasks listed state their status',
  'check.statusMissing.note': '"{name}" states no status',
  'check.statusMissing.noteStated':
    '"{name}" states no status; elsewhere the report says {done:plain} of {total:plain} tasks are done',
  'check.statusMissing.notChecked':
    'The report counts {total:plain} key tasks and lists none, so their status cannot be checked',
  'check.statusMissing.line': '{name}: {status}',
  'check.evidenceYear.note':
    '{name} is worded as of {dataYear}, the report is of {year}; say the year when it is quoted',
  'check.evidenceYear.lineNote': 'Worded as of {dataYear}; {note}',
  'check.mostOfAll.both':
    '{name}: "most"; {partName}: {part}, {wholeName}: {whole}, and the item has {score:plain}/{weight:plain} points',
  'check.mostOfAll.all': '{name}: "most"; {partName}: {part}, {wholeName}: {whole}',
  'check.mostOfAll.full': '{name}: "most"; the item has {score:plain}/{weight:plain} points',
  'check.scoringRuleMissing.notChecked':
    'Scoring rules not given: {name} {score:plain}/{weight:plain} and all {count:plain} scores cannot be recomputed',
  'check.scoringRuleMissing.line': '{name}: {score:plain}/{weight:plain}, scoring rule not given',
  'check.unitSlip.agrees':
    'Against {before}, none of the numbers listed is ten thousand or a hundred million times off',
  'check.unitSlip.wan':
    '{name}, {column}: {now}, in {before} {old}, about ten thousand times apart; please check the units, which year is wrong cannot be told',
  'check.unitSlip.yi':
    '{name}, {column}: {now}, in {before} {old}, about a hundred million times apart; please check the units, which year is wrong cannot be told',
  'check.unitSlip.line': '{name}, {column}: {now}, in {before} {old}',
  'check.frameworkChanged.agrees': 'The score framework is that of {before}',
  'check.frameworkChanged.named': 'The score framework is that of {before}; indicators have new names: {items}',
  'check.frameworkChanged.changed':
    'The score framework differs from {before}: {items}; the scores of the two years stand side by side and are not compared',
  'check.frameworkChanged.titled':
    'The score framework has another title than in {before}; the scores of the two years stand side by side and are not compared',
  'check.frameworkChanged.fullScore':
    'Indicators and weights are those of {before}, the full score is not; scores of the two years only stand side by side; please say why the full score changed',
  'check.frameworkChanged.bands':
    'The score framework is that of {before}, the grade bands are not: one score may be another grade',
  'check.frameworkChanged.fullScoreLine': 'Full score: {from:plain} in {before}, {to:plain} in {year}',
  'check.frameworkChanged.bandsLine': 'Grade bands: "{from}" in {before}, "{to}" in {year}',
  'check.frameworkChanged.notChecked':
    '{year} and {before} do not both list indicators, so the frameworks cannot be compared',
  'check.frameworkChanged.titles': '"{from}" in {before}, "{to}" in {year}',
  'check.frameworkChanged.reweighted': '{name}: weight {from:plain} → {to:plain}',
  'check.frameworkChanged.renamed': '"{from}" in {before} is called "{to}" in {year}',
  'check.frameworkChanged.added': '{name} ({weight}): not in {before}',
  'check.frameworkChanged.removed': '{name} ({weight}): not in {year}',
  'check.frameworkChanged.suggested':
    '"{from}" and "{to}" have one weight and one parent, so this may be a new name; please confirm',
  'check.promiseUnanswered.agrees': 'The promises that fell due were kept',
  'check.promiseUnanswered.kept': '{name}: "{promise}" promised for {due}, now "{stage}"',
  'check.promiseUnanswered.postponed': '{name}: "{promise}" promised for {due}, now "{stage}", put off to {again}',
  'check.promiseUnanswered.ended': '{name}: "{promise}" promised for {due}, now "{stage}"',
  'check.promiseUnanswered.unclear':
    '{name}: "{promise}" promised for {due}, now "{stage}", two stages that cannot be compared',
  'check.promiseUnanswered.explained': '{name}: "{promise}" promised for {due}, now "{stage}"; note: {note}',
  'check.promiseUnanswered.behind':
    '{name}: "{promise}" promised for {due}, now "{stage}"; please give the reason and a new date',
  'check.promiseUnanswered.notTold':
    '{name}: "{promise}" promised for {due}; the report does not tell its stage, please say whether it was kept',
  'check.stageJump.agrees':
    'Against {before}, none of the projects listed fell back, was given up or climbed more than five steps in a year',
  'check.stageJump.back': '{name}: "{old}" in {before}, "{now}" in {year}, a step back; please give the reason',
  'check.stageJump.backNoted': '{name}: "{old}" in {before}, "{now}" in {year}, a step back; note: {note}',
  'check.stageJump.far':
    '{name}: "{old}" in {before}, "{now}" in {year}, more than five steps in a year; please check the wording of both years',
  'check.stageJump.farNoted':
    '{name}: "{old}" in {before}, "{now}" in {year}, more than five steps in a year; note: {note}',
  'check.stageJump.ended': '{name}: "{old}" in {before}, "{now}" in {year}; please give the reason',
  'check.stageJump.endedNoted': '{name}: "{old}" in {before}, "{now}" in {year}; note: {note}',
  'check.stageJump.line': '{name}: "{old}" in {before}, "{now}" in {year}',
  'check.stageJump.hole': 'There is no report of {missing}, so how far projects moved cannot be checked',
  'check.problemUnanswered.agrees': 'The problems named in {before} state what became of them',
  'check.problemUnanswered.note': 'The problem "{name}", named in {before}, has no state in {year}',
  'check.problemUnanswered.line': '{name}: {state}',
  'check.problemUnanswered.hole': "There is no report of {missing}, so last year's problems cannot be checked",
  'define.checkedSum': 'The listed items added up for the check.',
  'define.checkedGap': 'One number less the other, for the check.',
  'define.checkedBase': 'The budget less the amount the report says it left out.',
  'define.checkedRate': 'Two stated numbers divided for the check.',
  'define.check.gradeBands': 'The lowest score of this grade in the bands the report gives.',
  'define.check.status': 'The status the table of key tasks gives.',
  'define.check.dataYear': 'The year the report names for this piece of evidence.',
  'define.check.value': 'The report gives no number here, only a qualifier.',
  'define.check.name': 'A problem the earlier report names.',
} as const;
