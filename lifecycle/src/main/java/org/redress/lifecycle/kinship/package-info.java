/** Cases that belong together: the same one twice, two in one, the same again (并案、拆分、再次发生). */
@NullMarked
package org.redress.lifecycle.kinship;

import org.jspecify.annotations.NullMarked;
