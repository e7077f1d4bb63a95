import { startTablet } from './features/reception/tablet/shell/start.tsx'

void startTablet()
