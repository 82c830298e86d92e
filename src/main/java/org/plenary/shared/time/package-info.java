<<<<<<< HEAD
/** Clocks and deadlines. Nobody else asks a machine for the time. */
=======
/**
 * The time that the application goes by. Nothing reads the system clock on its own: it is handed a
 * {@link java.time.Clock} or an {@link java.time.Instant}, so that a test can choose the day.
 */
>>>>>>> 8a618603f0ad64e2539308d8e01f16c68f95a022
package org.plenary.shared.time;
