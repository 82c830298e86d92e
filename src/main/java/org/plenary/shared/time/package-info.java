/** Clocks and deadlines. Nobody else asks a machine for the time. */
package org.plenary.shared.time;
