/** How the command lines of the query side call a service that runs. */
@NullMarked
package org.redress.query.shell;

import org.jspecify.annotations.NullMarked;
