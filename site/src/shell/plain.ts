import { keepQueryInLanguageSwitch } from './links';

keepQueryInLanguageSwitch();
