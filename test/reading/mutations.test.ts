import fc from 'fast-check';
import { readForms } from '../../src/reading';
import { transcriptions, type Transcription } from './grids';
import { drawingOf, MUTATIONS, sheetOf, type Drawing, type Random } from './mutations';
import { compare } from './truth';

/**
 * What a form says must not depend on how its clerk words and spaces it: every field of the transcription is read from a form that has been
 * changed in several such ways at once.
 */
const forms = transcriptions('seeds').concat(transcriptions('regions'));
const drawings = new Map<string, Drawing>(forms.map((form) => [form.id, drawingOf(form)]));
/** More with RUNS=2000 in the environment. */
const RUNS = { numRuns: Number(process.env.RUNS ?? 200) };

function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

function fieldsOf(drawing: Drawing, form: Transcription): string[] {
  const { forms: read, unread } = readForms(sheetOf(drawing));
  const problems = [
    ...unread.map(({ reason }) => `unread: ${reason}`),
    ...(read.length === 1 ? [] : [`${read.length} forms`]),
  ];
  return [...problems, ...compare(read[0], form).map((field) => `${field.path}: ${field.read}`)];
}

const steps = fc.array(fc.tuple(fc.constantFrom(...Object.keys(MUTATIONS)), fc.integer({ min: 1, max: 1e9 })), {
  minLength: 1,
  maxLength: 6,
});

test('every field is read from a form that was changed in any of these ways', () => {
  fc.assert(
    fc.property(fc.constantFrom(...forms.map((form) => form.id)), steps, (id, changes) => {
      const form = forms.find((other) => other.id === id)!;
      const changed = changes.reduce(
        (drawing, [name, seed]) => MUTATIONS[name]!(drawing, randomFrom(seed), form),
        drawings.get(id)!,
      );
      expect(fieldsOf(changed, form)).toEqual(fieldsOf(drawings.get(id)!, form));
    }),
    RUNS,
  );
});
