/** Findings on the funding block (项目资金). */
export const findingsFunding = {
  'finding.funding-rate':
    'Wrong execution rate: executed {{executed}} ÷ annual budget {{budget}} = {{expected}} %, the form says {{stated}} %. Check the amounts and the rate.',
  'finding.funding-rate.row':
    'Wrong execution rate of “{{row}}”: executed {{executed}} ÷ annual budget {{budget}} = {{expected}} %, the form says {{stated}} %. Check the amounts and the rate.',
  'finding.funding-rate.envelope':
    'The execution rate of {{stated}} % differs from the {{expected}} % that the printed amounts give, within what rounding of the amounts explains. It may stand if the system worked with unrounded amounts.',
  'finding.funding-rate.blank':
    'No execution rate: executed {{executed}} ÷ annual budget {{budget}} = {{expected}} %, which can be filled in.',
  'finding.funding-rate.unread':
    'The execution rate reads “{{text}}”, which is no number: executed {{executed}} ÷ annual budget {{budget}} = {{expected}} %, which can be filled in.',
  'finding.funding-rate.by-initial':
    'The stated rate was worked out from the initial budget of {{initial}}; the annual budget is the denominator.',
  'finding.funding-rate.unit-slip':
    'The stated rate is off by exactly ten thousand times: 元 and 万元 may have been mixed.',
  'finding.funding-score':
    'Wrong score for budget execution: {{weight}} points × {{rate}} % = {{expected}} points, the form says {{stated}}. Correct the score.',
  'finding.funding-score.capped':
    'Wrong score for budget execution: the rate of {{rate}} % is above 100 %, so the score is capped at its weight of {{expected}} points, the form says {{stated}}. Correct the score.',
  'finding.funding-score.coarse':
    'The score for budget execution was rounded too coarsely: {{weight}} points × {{rate}} % = {{expected}} points, the form says {{stated}}. State it to two decimals.',
  'finding.funding-score.blank':
    'No score for budget execution: {{weight}} points × {{rate}} % = {{expected}} points, which can be filled in.',
  'finding.funding-breakdown':
    '{{column}}: the rows under 其中 do not add up to the total: they come to {{sum}}, 年度资金总额 is {{total}}, a difference of {{difference}}. Check every source of funds.',
  'finding.funding-breakdown.exceeds':
    '{{column}}: the rows under 其中 exceed the total: they come to {{sum}}, 年度资金总额 is {{total}}, {{difference}} less. Check every source of funds.',
  'finding.funding-breakdown.no-total':
    '{{column}}: the total is blank or 0 while the rows under 其中 come to {{sum}}. Fill in 年度资金总额.',
  'finding.funding-breakdown.part':
    '{{column}}: only a part is listed under 其中: it comes to {{sum}}, 年度资金总额 is {{total}}, {{difference}} are missing. List the other sources of funds.',
  'finding.funding-breakdown.unit-slip':
    '“{{row}}” and the total differ by exactly ten thousand times: 元 and 万元 may have been mixed.',
  'finding.funding-overspent':
    'More was spent than budgeted: annual budget {{budget}}, executed {{executed}}, {{excess}} over. Check the amounts; if funds were added within the year, update the annual budget.',
  'finding.funding-overspent.row':
    '“{{row}}”: more was spent than budgeted: annual budget {{budget}}, executed {{executed}}, {{excess}} over. Check the amounts; if funds were added within the year, update the annual budget.',
  'finding.funding-zero-budget': 'The annual budget is 0, so there is no execution rate. Check the annual budget.',
  'finding.funding-zero-budget.blank':
    'The annual budget is blank, so there is no execution rate. Fill in the annual budget.',
  'finding.funding-zero-budget.executed': 'The form states {{executed}} as executed.',
  'finding.funding-zero-budget.rate': 'The form states an execution rate of {{rate}} %.',
  'finding.funding-zero-budget.score': 'The form states a score of {{score}}.',
  'finding.funding-low-execution':
    'Low execution without explanation: annual budget {{budget}}, executed {{executed}}, execution rate {{rate}} % (below {{threshold}} %). Add the reason.',
  'finding.funding-low-execution.rate-only':
    'Low execution without explanation: execution rate {{rate}} % (below {{threshold}} %). Add the reason.',
  'finding.funding-low-execution.other-reasons': 'The explanations on the form do not speak of money.',
  'finding.funding-adjusted':
    'Budget change without explanation: initial budget {{initial}}, annual budget {{annual}}, {{difference}} less. Consider explaining the change.',
  'finding.funding-adjusted.raised':
    'Budget change without explanation: initial budget {{initial}}, annual budget {{annual}}, {{difference}} more. Consider explaining the addition.',
  'finding.funding-unit':
    'Units of money may have been mixed: {{first}} is {{one}}, {{second}} is {{other}}, exactly ten thousand times apart. Check 元 and 万元.',
  'finding.funding-unit.too-large':
    'The unit of money may be wrong: {{column}} is {{amount}}, which is {{yuan}} 亿元 and does not fit the project. Check whether the unit in the header should be 元.',
  'finding.funding-unit.too-small':
    'The unit of money may be wrong: {{column}} is {{amount}}, which does not fit the project. Check whether the unit in the header should be 万元.',
} as const;
