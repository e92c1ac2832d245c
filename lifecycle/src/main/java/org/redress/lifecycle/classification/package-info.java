/** The case gets its codes, as often as needed (分类). */
@NullMarked
package org.redress.lifecycle.classification;

import org.jspecify.annotations.NullMarked;
