/** An accident or a grave defect: telephone at once, and get the engineer there (紧急事故). */
@NullMarked
package org.redress.lifecycle.emergency;

import org.jspecify.annotations.NullMarked;
