import { goalContradictsScores } from '../../src/rules/goal-contradicts-scores';
import { testRule } from './rule-tester';
import { soundForm, withIndicators } from './sound-form';

const completed = (completion: string) => ({ ...soundForm, goals: { expected: '打造12个实训基地。', completion } });

testRule(goalContradictsScores, {
  passes: [
    { name: 'all is done', form: soundForm },
    { name: '基本 as part of a name', form: completed('开展基本公共卫生服务，困难群众基本保障到位。') },
    { name: 'in use is done', form: completed('平台已上线，正在稳定运行。') },
    {
      name: 'points were cut',
      form: {
        ...withIndicators(['产出指标', '', '基地', '12个', '10个', '90', '75', '场地未交付']),
        goals: { completion: '尚未完成2个' },
      },
    },
    {
      name: 'a score is blank',
      form: {
        ...withIndicators(['产出指标', '', '基地', '12个', '12个', '90', null, '']),
        goals: { completion: '尚未验收' },
      },
    },
    { name: 'no completion', form: { ...soundForm, goals: { expected: '打造12个实训基地。' } } },
  ],
  fails: [
    {
      name: '现正: still under way',
      form: completed('明确12个实训基地名单，制定培训方案，现正指导各基地打造。'),
      findings: [
        { severity: 'note', cell: 'F11', subject: '年度总体目标', message: '称“现正指导”', stated: '现正指导' },
      ],
    },
    { name: '基本完成', form: completed('基本完成预期目标'), findings: [{ severity: 'note', stated: '基本完成' }] },
    { name: '尚未', form: completed('12个基地中3个尚未挂牌。'), findings: [{ severity: 'note', stated: '尚未' }] },
    { name: '推进中', form: completed('二期工程推进中。'), findings: [{ severity: 'note', stated: '推进中' }] },
  ],
});
