/** What the customer asks: nothing stays unanswered (顾客提问). */
@NullMarked
package org.redress.lifecycle.question;

import org.jspecify.annotations.NullMarked;
