export { createTranslator, type Language, type Translator } from './translator';
export { message, type LabelId, type Message, type MessageId, type MessageParams } from './message';
