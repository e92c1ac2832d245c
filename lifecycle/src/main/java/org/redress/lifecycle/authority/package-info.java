/** Who may offer what: drafts, and asking those who may grant them (客诉授权). */
@NullMarked
package org.redress.lifecycle.authority;

import org.jspecify.annotations.NullMarked;
