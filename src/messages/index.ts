export { createTranslator, type Language, type Translator } from './translator';
export { message, type Message, type MessageId, type MessageParams } from './message';
