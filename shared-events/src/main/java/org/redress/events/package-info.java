/** The vocabulary on disk: every event, the values they carry, and how they are written as JSON. */
@NullMarked
package org.redress.events;

import org.jspecify.annotations.NullMarked;
