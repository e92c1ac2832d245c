/** The drafts that wait for a grant (客诉授权), whom they wait for, and what was decided. */
@NullMarked
package org.redress.query.authorityqueue;

import org.jspecify.annotations.NullMarked;
