/** The frame that all pages share: language, navigation, how things are said, and pages for what went wrong. */
@NullMarked
package org.redress.query.page;

import org.jspecify.annotations.NullMarked;
