/** Running the platform: what an operator must set, and what an administrator can look at. */
package org.plenary.administration;
