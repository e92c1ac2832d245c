/** What kind of person the customer is. */
@NullMarked
package org.redress.command.profile;

import org.jspecify.annotations.NullMarked;
