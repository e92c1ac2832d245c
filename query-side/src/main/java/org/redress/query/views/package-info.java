/** How the views themselves are doing: how far behind, and rebuilding one. */
@NullMarked
package org.redress.query.views;

import org.jspecify.annotations.NullMarked;
