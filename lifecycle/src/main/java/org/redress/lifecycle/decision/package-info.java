/** The shape of every decision: what is asked, by whom, under which policy, and what comes of it. */
@NullMarked
package org.redress.lifecycle.decision;

import org.jspecify.annotations.NullMarked;
