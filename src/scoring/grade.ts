import type { Policy } from '../policy';
import { D, type Decimal } from './decimal';
import type { Grade } from './types';

/** 优 良 中 差 of a total score by the policy's lower edges (edges included): 90 → 优 where 优 begins at 90. */
export function gradeOf(total: string | Decimal, grades: Policy['grades']): Grade {
  const points = new D(total);
  if (points.gte(grades.excellent)) return 'excellent';
  if (points.gte(grades.good)) return 'good';
  return points.gte(grades.fair) ? 'fair' : 'poor';
}
