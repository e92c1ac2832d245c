/** One person answers for the case, until another accepts it (负责到底). */
@NullMarked
package org.redress.lifecycle.ownership;

import org.jspecify.annotations.NullMarked;
