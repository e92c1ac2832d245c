/** The running of the service itself: what administrators may decide about it, such as what a view goes on without. */
@NullMarked
package org.redress.lifecycle.operations;

import org.jspecify.annotations.NullMarked;
