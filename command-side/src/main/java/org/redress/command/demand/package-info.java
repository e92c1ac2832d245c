/** What the customer wants and we cannot give. */
@NullMarked
package org.redress.command.demand;

import org.jspecify.annotations.NullMarked;
