/** What may differ between organisations: open channels, who may do what, how much, and in which words. */
@NullMarked
package org.redress.lifecycle.policy;

import org.jspecify.annotations.NullMarked;
