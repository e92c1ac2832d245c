/** Conformance: whether cases went as they should. Our own against the lifecycle, those of other logs against a given net. */
@NullMarked
package org.redress.query.conformance;

import org.jspecify.annotations.NullMarked;
