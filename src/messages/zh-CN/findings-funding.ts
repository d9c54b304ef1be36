/** Findings on the funding block (项目资金). */
export const findingsFunding = {
  'finding.funding-rate':
    '执行率有误：执行数{{executed}}÷全年预算数{{budget}}＝{{expected}}%，表内{{stated}}%。请核对金额和执行率。',
  'finding.funding-rate.row':
    '“{{row}}”执行率有误：执行数{{executed}}÷全年预算数{{budget}}＝{{expected}}%，表内{{stated}}%。请核对金额和执行率。',
  'finding.funding-rate.envelope':
    '执行率{{stated}}%与表内金额相除的{{expected}}%不一致，差额在金额取位的影响之内。如系统按未取位金额计算，可不改。',
  'finding.funding-rate.blank': '执行率未填：执行数{{executed}}÷全年预算数{{budget}}＝{{expected}}%，可填入此值。',
  'finding.funding-rate.unread':
    '执行率一栏为“{{text}}”，不是数值：执行数{{executed}}÷全年预算数{{budget}}＝{{expected}}%，可填入此值。',
  'finding.funding-rate.by-initial': '表内数值是按年初预算数{{initial}}计算的，执行率应以全年预算数为分母。',
  'finding.funding-rate.unit-slip': '表内数值与计算值恰差一万倍，疑元与万元混用。',
  'finding.funding-score':
    '预算执行得分有误：分值{{weight}}分×执行率{{rate}}%＝{{expected}}分，表内{{stated}}分。请更正得分。',
  'finding.funding-score.capped':
    '预算执行得分有误：执行率{{rate}}%已超过100%，得分以分值{{expected}}分为限，表内{{stated}}分。请更正得分。',
  'finding.funding-score.coarse':
    '预算执行得分取整偏差较大：分值{{weight}}分×执行率{{rate}}%＝{{expected}}分，表内取为{{stated}}分。请按两位小数填报。',
  'finding.funding-score.blank': '预算执行得分未填：分值{{weight}}分×执行率{{rate}}%＝{{expected}}分，可填入此值。',
  'finding.funding-breakdown':
    '{{column}}与其中各行之和不符：其中各行合计{{sum}}，年度资金总额{{total}}，差{{difference}}。请核对各资金来源。',
  'finding.funding-breakdown.exceeds':
    '{{column}}其中各行之和大于总额：其中各行合计{{sum}}，年度资金总额{{total}}，多{{difference}}。请核对各资金来源。',
  'finding.funding-breakdown.no-total': '{{column}}总额未填或为0，而其中各行合计{{sum}}。请填写年度资金总额。',
  'finding.funding-breakdown.part':
    '{{column}}其中各行只列了一部分：合计{{sum}}，年度资金总额{{total}}，尚差{{difference}}。请补列其余资金来源。',
  'finding.funding-breakdown.unit-slip': '“{{row}}”与总额恰差一万倍，疑元与万元混用。',
  'finding.funding-overspent':
    '执行数大于全年预算数：全年预算{{budget}}，执行{{executed}}，超{{excess}}。请核对金额；如属年中追加，请更新全年预算数。',
  'finding.funding-overspent.row':
    '“{{row}}”执行数大于全年预算数：全年预算{{budget}}，执行{{executed}}，超{{excess}}。请核对金额；如属年中追加，请更新全年预算数。',
  'finding.funding-zero-budget': '全年预算数为0，执行率无从计算。请核实全年预算数。',
  'finding.funding-zero-budget.blank': '全年预算数未填，执行率无从计算。请填写全年预算数。',
  'finding.funding-zero-budget.executed': '表内执行数为{{executed}}。',
  'finding.funding-zero-budget.rate': '表内执行率填{{rate}}%。',
  'finding.funding-zero-budget.score': '表内得分填{{score}}分。',
  'finding.funding-low-execution':
    '执行率偏低未说明：全年预算{{budget}}，执行{{executed}}，执行率{{rate}}%（低于{{threshold}}%）。请补充原因。',
  'finding.funding-low-execution.rate-only': '执行率偏低未说明：执行率{{rate}}%（低于{{threshold}}%）。请补充原因。',
  'finding.funding-low-execution.other-reasons': '表内其他说明未涉及资金。',
  'finding.funding-adjusted':
    '预算调整未说明：年初预算{{initial}}，全年预算{{annual}}，调减{{difference}}。建议说明调整原因。',
  'finding.funding-adjusted.raised':
    '预算调整未说明：年初预算{{initial}}，全年预算{{annual}}，追加{{difference}}。建议说明追加原因。',
  'finding.funding-unit': '金额单位疑混用：{{first}}为{{one}}，{{second}}为{{other}}，恰差一万倍。请核对元与万元。',
  'finding.funding-unit.too-large':
    '金额单位疑有误：{{column}}为{{amount}}，即{{yuan}}亿元，与项目规模不符。请核对表头的金额单位是否应为元。',
  'finding.funding-unit.too-small':
    '金额单位疑有误：{{column}}为{{amount}}，与项目规模不符。请核对表头的金额单位是否应为万元。',
} as const;
