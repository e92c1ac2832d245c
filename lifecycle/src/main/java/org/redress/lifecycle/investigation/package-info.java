/** Find out what happened and why, and tell the customer (确认原因). */
@NullMarked
package org.redress.lifecycle.investigation;

import org.jspecify.annotations.NullMarked;
