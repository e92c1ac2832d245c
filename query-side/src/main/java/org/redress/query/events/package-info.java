/** The whole log as CloudEvents, for other systems to read and to follow. */
@NullMarked
package org.redress.query.events;

import org.jspecify.annotations.NullMarked;
