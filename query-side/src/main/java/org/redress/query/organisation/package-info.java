/** The organisation: its units, who has joined, and who holds which role where. */
@NullMarked
package org.redress.query.organisation;

import org.jspecify.annotations.NullMarked;
