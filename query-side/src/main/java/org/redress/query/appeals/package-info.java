/** What customers took up the published ladder (上诉), and what was decided there. */
@NullMarked
package org.redress.query.appeals;

import org.jspecify.annotations.NullMarked;
