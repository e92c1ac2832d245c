/** The account: its units, who has joined, and who holds which role where. */
@NullMarked
package org.redress.query.account;

import org.jspecify.annotations.NullMarked;
