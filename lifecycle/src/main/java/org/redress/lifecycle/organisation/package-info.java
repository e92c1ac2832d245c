/** The organisation tree, its people and the roles they hold: what may be founded, joined, granted and revoked. */
@NullMarked
package org.redress.lifecycle.organisation;

import org.jspecify.annotations.NullMarked;
