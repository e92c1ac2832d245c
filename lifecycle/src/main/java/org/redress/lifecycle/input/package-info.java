/** What people type: the forms that every text and id must have before a rule sees it. */
@NullMarked
package org.redress.lifecycle.input;

import org.jspecify.annotations.NullMarked;
