/** The customer asks the next level of the published ladder (上诉). */
@NullMarked
package org.redress.lifecycle.appeal;

import org.jspecify.annotations.NullMarked;
