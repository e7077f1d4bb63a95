import { startDesk } from './features/reception/tablet/shell/desk/start.tsx'

void startDesk()
