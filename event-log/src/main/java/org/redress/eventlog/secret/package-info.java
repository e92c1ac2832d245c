/** Files of secrets beside the database. */
@NullMarked
package org.redress.eventlog.secret;

import org.jspecify.annotations.NullMarked;
