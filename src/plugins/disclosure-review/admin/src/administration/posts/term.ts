import type { AppointmentAnswer } from '../../../../shared/administration';

/** The term has ended. */
export const isOver = ({ to }: AppointmentAnswer): boolean => to !== null && new Date(to) <= new Date();
/** The term is running, or is still to begin. */
export const isRunning = (appointment: AppointmentAnswer): boolean => !isOver(appointment);
