/**
 * The time that the application goes by. Nothing reads the system clock on its own: it is handed a
 * {@link java.time.Clock} or an {@link java.time.Instant}, so that a test can choose the day; what
 * a deadline decides, {@link org.plenary.shared.time.DatabaseClock} does.
 */
package org.plenary.shared.time;
