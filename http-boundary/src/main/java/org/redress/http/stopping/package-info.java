/** How a process that is asked to stop takes its leave: those who call are sent elsewhere before nobody is there. */
@NullMarked
package org.redress.http.stopping;

import org.jspecify.annotations.NullMarked;
