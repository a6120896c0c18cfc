export const questions = {
  'ask.whichRate': 'Is the execution rate {reported} or {adjusted}?',
  'answer.whichRate.excludes':
    "{adjusted} of the adjusted budget, {initial} of the initial one; {reported} is the report's own, leaving out {what}, with neither amount nor base stated.",
  'answer.whichRate.plain':
    "{adjusted} of the adjusted budget, {initial} of the initial one; {reported} is the report's own, its base not stated.",
  'answer.whichRate.implied':
    'Estimate: to get there {adjusted} would have to be left out of the adjusted budget, or {initial} out of the initial one.',
  'ask.whereUnspent': 'Where is the unspent {unspent:big}: carried over or taken back?',
  'answer.whereUnspent.notStated':
    'Unspent is adjusted budget less final accounts, {unspent}; whether it was carried over or taken back the report does not say.',
  'answer.whereUnspent.stated': "{unspent} unspent; where it went, in the report's words: {where}.",
  'answer.whereUnspent.share': '{share} of it lies in {line}.',
  'answer.whereUnspent.estimate':
    'Estimate: if the reported rate leaves the fund out of the adjusted budget, the fund is {fund}, {share} of the unspent, and {other} is other money.',
  'ask.whyFromZero': 'Why does {line} start at {initial:plain}?',
  'answer.whyFromZero':
    '{line}: {initial:plain} at the start, {adjusted} after adjustment, {final} final; whether it was not listed apart or added during the year the report does not say.',
  'answer.whyFromZero.total':
    'Total final accounts and initial budget differ by {total:abs}: this line did not multiply the total.',
  'ask.whoGotFund': 'What did each project paid from {fund} get?',
  'answer.whoGotFund': '{fund}: {amount} in all, for {projects}; the amount of each is not stated.',
  'ask.whichPoints': 'Which {deducted} were lost?',
  'ask.whichPoints.rest': 'Which {deducted} were lost, and what are the other {rest}?',
  'answer.whichPoints': 'Out of 100, {deducted} were lost, in {items}.',
  'answer.whichPoints.reason': 'For {points} the text gives a reason.',
  'answer.whichPoints.noReason': 'For {points} the text gives none; the score sheet may.',
  'answer.whichPoints.rest':
    'The total holds {rest} more than the listed items; the report does not itemise them and they belong to no indicator.',
  'ask.better': 'Better than last year? Better than others?',
  'answer.better.none': 'No earlier year is imported and the report compares nothing: this cannot be said.',
  'answer.better.some':
    'Money and scores have no earlier year to be compared with; the report itself compares only this.',
  'answer.better.rank': 'Up {rise:plain} places in the national ranking.',
  'answer.better.share': "Share of the city's high-tech firms up {rise} on the year before.",
  'answer.better.orders': 'Intended orders at the auto parts fair up {growth}.',
  'ask.whichRecruited': 'Which recruitment figure do we quote?',
  'answer.whichRecruited': "For the year's target, this one: {done} projects over ¥1bn, target {target}.",
  'answer.whichRecruited.amount': 'Investment {done}, target {target}.',
  'answer.whichRecruited.other': '{value} counts {scope}: another scope, neither to be added nor to stand in.',
  'ask.whichStuck': 'Which project is stuck, what comes next, who owns it?',
  'answer.whichStuck.none':
    'The report names no project as suspended or dropped; silence is not proof that there is none.',
  'answer.whichStuck.some': 'Named as suspended or dropped: {projects}.',
  'answer.whichStuck.noOwner': 'Owners are not stated.',
  'answer.whichStuck.due': 'Next step stated: {project}, {stage}, {due}.',
  'answer.whichStuck.next': 'Next step stated: {project}, {stage}.',
  'answer.whichStuck.signing': 'About to sign: {projects}.',
  'ask.whereWeak': 'Ranked {rank:plain}: where are we weak?',
  'answer.whereWeak':
    '{top:plain} of {all:plain} indicators are among the national top 20; which the others are is not stated.',
  'ask.whomFundHits': '{what} was not paid out: whom does that hit?',
  'ask.whomFundHits.teams': '{what} was not paid out: whom does that hit? And is it {one} or {two} teams?',
  'answer.whomFundHits': '{what} was not paid out; the report states neither the amount nor which projects it hits.',
  'answer.whomFundHits.teams':
    'Teams supported: {one} in one place, {two} in another; quote it with its source until explained.',
} as const;
