/**
 * What a step asks for, as a form: found out from the step's own command, so that no form can forget a field. Shared by
 * the slices that take steps: the case file, and the intake of new cases.
 */
@NullMarked
package org.redress.query.stepform;

import org.jspecify.annotations.NullMarked;
