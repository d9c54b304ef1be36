import { message, type Message } from '../../messages';
import { addCounts, countFindings, type Counts, type FormReview, type WorkbookReview } from '../../review';

/** Counts over a whole review, waived findings left out. */
export function countsOf(review: WorkbookReview): Counts {
  return addCounts(countFindings(review.findings), ...review.forms.map(({ findings }) => countFindings(findings)));
}

/** What is left to do on one form. */
export function formHeadline({ findings }: FormReview): Message {
  return headline(countFindings(findings));
}

/** The first line: what is left to do. */
export function headline({ errors, warnings }: Counts): Message {
  if (errors > 0 && warnings > 0) return message('headline.fix-and-explain', { errors, warnings });
  if (errors > 0) return message('headline.fix', { errors });
  if (warnings > 0) return message('headline.explain', { warnings });
  return message('headline.clear');
}
