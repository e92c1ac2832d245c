/** A complaint reaches us and becomes a case (受理): the page where it is taken in. */
@NullMarked
package org.redress.query.intake;

import org.jspecify.annotations.NullMarked;
