export { readForms } from './read-forms';
