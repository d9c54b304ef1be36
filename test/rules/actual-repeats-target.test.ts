import { actualRepeatsTarget } from '../../src/rules/actual-repeats-target';
import { passing, withRow } from './indicator-cases';
import { testRule } from './rule-tester';

const onActual = { severity: 'warning', cell: 'E13', mark: 'value' } as const;
const note = { ...onActual, severity: 'note' } as const;

testRule(actualRepeatsTarget, {
  passes: passing(
    ['a figure of its own', { target: '≥90%', actual: '96%' }],
    ['the figure of the target', { target: '≥90%', actual: '90%' }],
    ['the same figure without any sign', { target: '13家', actual: '13家' }],
    ['the same words', { target: '规范', actual: '规范' }],
    ['a deadline repeated', { target: '9月前', actual: '9月前' }],
    ['= with another figure', { target: '=90%', actual: '=92%' }],
    ['= where the target has none', { target: '90%', actual: '=90%' }],
    ['several figures repeated: they are figures', { target: '干部14人、群众65人', actual: '干部14人、群众65人' }],
    ['a blank actual', { actual: null }],
    ['a sentence', { target: '≥90%', actual: '满意度达到目标，为96%' }],
  ),
  fails: [
    {
      name: '≥ copied',
      form: withRow({ name: '社区群众满意度', target: '≥90%', actual: '≥90%' }),
      findings: [
        {
          ...onActual,
          subject: '社区群众满意度',
          related: ['D13'],
          message: '完成值照抄了目标“≥90%”，没有写出实际完成的数值。请填写实际数值。',
          stated: '≥90%',
          expected: null,
        },
      ],
    },
    { name: '>= in ASCII', form: withRow({ target: '>=90%', actual: '>=90%' }), findings: [onActual] },
    { name: '≥ for >=', form: withRow({ target: '>=90%', actual: '≥90.00(%)' }), findings: [onActual] },
    { name: '≤ copied', form: withRow({ target: '≤500元', actual: '≤500元' }), findings: [onActual] },
    { name: '> copied', form: withRow({ target: '>3次', actual: '＞3次' }), findings: [onActual] },
    { name: 'words for ≥', form: withRow({ target: '不少于12种', actual: '不少于12种' }), findings: [onActual] },
    { name: '以上', form: withRow({ target: '95%以上', actual: '95%以上' }), findings: [onActual] },
    { name: 'a range', form: withRow({ target: '90%-95%', actual: '90%-95%' }), findings: [onActual] },
    {
      name: 'another bound: a note',
      form: withRow({ target: '≥90%', actual: '≥95%' }),
      findings: [{ ...note, message: '完成值“≥95%”只给出范围，没有写出实际完成的数值。' }],
    },
    {
      name: '以上 for a plain figure: a note',
      form: withRow({ target: '98%', actual: '98%以上' }),
      findings: [{ ...note, message: '完成值“98%以上”只给出范围' }],
    },
    {
      name: 'an actual that is a range: a note',
      form: withRow({ target: '≥10次', actual: '10～12次' }),
      findings: [note],
    },
    {
      name: '= copied: a note, the figure is clear',
      form: withRow({ target: '=10家', actual: '=10家' }),
      findings: [
        {
          ...note,
          message: '完成值照抄了目标“=10家”，数值清楚。建议去掉等号，只填“10家”。',
          expected: '10家',
          stated: '=10家',
        },
      ],
    },
    { name: '﹦ copied', form: withRow({ target: '﹦100%', actual: '＝100％' }), findings: [note] },
  ],
});
