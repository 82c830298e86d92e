/** How names of organisations and places are compared when people spell them in many ways. */
package org.plenary.shared.names;
