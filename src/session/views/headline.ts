import { message, type Message } from '../../messages';
import { countReview } from '../../reporting/summary';
import { countFindings, type Counts, type FormReview, type WorkbookReview } from '../../review';

/** What is left to do in a whole workbook. */
export function workbookHeadline(review: WorkbookReview): Message {
  return headline(countReview(review));
}

/** What is left to do on one form. */
export function formHeadline({ findings }: FormReview): Message {
  return headline(countFindings(findings));
}

function headline({ errors, warnings }: Counts): Message {
  if (errors > 0 && warnings > 0) return message('headline.fix-and-explain', { errors, warnings });
  if (errors > 0) return message('headline.fix', { errors });
  if (warnings > 0) return message('headline.explain', { warnings });
  return message('headline.clear');
}
