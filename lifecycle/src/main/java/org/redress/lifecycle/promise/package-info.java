/** What we say we will do, and that we did it (承诺). */
@NullMarked
package org.redress.lifecycle.promise;

import org.jspecify.annotations.NullMarked;
