export const questions = {
  'ask.whichRate': 'Is the execution rate {reported} or {adjusted}?',
  'answer.whichRate.excludes':
    "Final accounts are {adjusted} of the adjusted budget and {initial} of the initial budget; {reported} is the report's own figure, leaving out the {what}, with neither the amount nor the base stated.",
  'answer.whichRate.plain':
    "Final accounts are {adjusted} of the adjusted budget and {initial} of the initial budget; {reported} is the report's own figure, its base not stated.",
  'answer.whichRate.implied':
    'Estimate: to arrive at that figure, {adjusted:spoken} ({adjusted:range}) would have to be left out of the adjusted budget, or {initial:spoken} ({initial:range}) out of the initial budget, taking that money as wholly unspent and the numerator as full final accounts.',
  'ask.whereUnspent': 'Where is the unspent {unspent:big}: carried over or taken back?',
  'answer.whereUnspent.notStated':
    'Unspent is adjusted budget less final accounts, {unspent}; whether it was carried over or taken back the report does not say.',
  'answer.whereUnspent.reason':
    'The report only mentions the {item} ({reason}); its amount and where the rest went are not stated.',
  'answer.whereUnspent.stated': "{unspent} unspent; where it went, in the report's words: {where}.",
  'answer.whereUnspent.share': '{share} of what is unspent lies in {line}.',
  'answer.whereUnspent.estimate':
    'Estimate: if the reported rate leaves the fund out of the adjusted budget, the fund is {fund:spoken} ({fund:range}), {share:spoken} of what is unspent, and {other:spoken} is other money; taking the fund as wholly unspent and the numerator as full final accounts.',
  'ask.whyFromZero': 'Why is the initial budget of {line} {initial}?',
  'answer.whyFromZero':
    '{line}: {initial} in the initial budget, {adjusted} after adjustment, {final} in the final accounts; the report does not say whether it was not listed separately at first or was added during the year.',
  'answer.whyFromZero.less': 'Total final accounts are {total:abs} ({relative:abs}) below the initial budget.',
  'answer.whyFromZero.more': 'Total final accounts are {total:abs} ({relative:abs}) above the initial budget.',
  'ask.whoGotFund': 'What did each project paid from {fund} get?',
  'answer.whoGotFund': '{fund}: {amount} in all, for {projects}; the amount of each is not stated.',
  'ask.whichPoints': 'Which {deducted} were lost?',
  'ask.whichPoints.rest': 'Which {deducted} were lost, and what are the other {rest}?',
  'answer.whichPoints': 'Out of 100, {deducted} were lost, in {items}.',
  'answer.whichPoints.reason': '{item} lost {points}; the text states a reason: {reason}.',
  'answer.whichPoints.noReason': '{item} lost {points}; the text states no reason, the score sheet may.',
  'answer.whichPoints.rest':
    'The total holds {rest} more than the listed items; the report does not itemise them, so they are assigned to no indicator.',
  'ask.better': 'Better than last year? Better than others?',
  'answer.better.none': 'No earlier year has been imported and the report makes no comparison, so this cannot be said.',
  'answer.better.some':
    'For money and scores there is no earlier year, so nothing is compared; comparisons the report makes include:',
  'answer.better.rank': 'Up {rise:plain} places in the national ranking, to number {rank:plain}.',
  'answer.better.share':
    "The zone's share of the city's high-tech firms rose by {rise:plain} percentage points on the year before.",
  'answer.better.orders': 'Intended orders at the car-parts fair rose by {growth} on the year before.',
  'answer.better.claims': 'Claimed without a number: {claims}.',
  'ask.whichRecruited': 'Which investment attraction figure do we quote?',
  'answer.whichRecruited':
    "For the year's target, this one: {name}, {done} ({scope}, {period}, {verb}), target {target}.",
  'answer.whichRecruited.amount': '{name} {done}, target {target}.',
  'answer.whichRecruited.other':
    '{name}, {value} ({scope}, {period}, {verb}): the scope differs; neither to be added nor mixed.',
  'ask.whichStuck': 'Which project is stuck, what comes next, and who is responsible?',
  'answer.whichStuck.none': 'The report names no project as suspended or dropped; that does not mean there is none.',
  'answer.whichStuck.some': 'Named as suspended or dropped: {projects}.',
  'answer.whichStuck.noOwner': 'Who is responsible is not stated.',
  'answer.whichStuck.due': 'Next step stated: {project}, expected {due}: {stage}.',
  'answer.whichStuck.next': 'Next step stated: {project}, expected: {stage}.',
  'answer.whichStuck.signing': 'About to sign: {projects}.',
  'ask.whereWeak': 'Ranked number {rank:plain} nationally: where are we weak?',
  'answer.whereWeak':
    '{top:plain} of {all:plain} indicators are among the national top 20; the names and ranks of the {all:plain} are not stated.',
  'ask.whomFundHits': 'The {what} was not paid out: whom does that hit?',
  'answer.whomFundHits':
    'The {what} was not paid out; the report states neither the amount nor which projects it hits.',
  'answer.whomFundHits.reason':
    'The {what} was not paid out; the reason the report gives: {reason}. It states neither the amount nor which projects or units it affects.',
  'ask.whichCount': '{name}: is it {one} or {two}?',
  'answer.whichCount':
    '{one} in one place ({onePlace:place}), {two} in another ({twoPlace:place}); quote it with its source until the department explains.',
  'answer.whichCount.plain': '{one} in one place, {two} in another; say which is quoted until the department explains.',
} as const;
