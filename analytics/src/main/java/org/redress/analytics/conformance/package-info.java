/** Whether cases went as they should: allowed transitions, rules, and alignments against a Petri net. */
@NullMarked
package org.redress.analytics.conformance;

import org.jspecify.annotations.NullMarked;
