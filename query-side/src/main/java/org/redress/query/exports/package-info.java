/** Whole logs as files for other tools. */
@NullMarked
package org.redress.query.exports;

import org.jspecify.annotations.NullMarked;
