/** The architecture as rules, and for each rule an example that it must flag. */
package org.redress.standalone.architecture;
